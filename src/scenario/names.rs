//! Identifiers: authors write names, the engine holds small numbers.
//!
//! `Id<K>` is an index into the table of names of one kind. Reading and writing an id needs the table, which serde
//! has no place for, so it is lent for the length of one closure (`Names::lend`).

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sort of thing that authors name.
pub trait Kind {
    /// Index of its table.
    const TABLE: usize;
    /// The word used for it in sentences to authors.
    const WORD: &'static str;
}

macro_rules! kinds {
    ($($index:literal $marker:ident $alias:ident $word:literal,)*) => {
        /// Markers, one for each sort of thing that authors name.
        pub mod kind {
            $(#[doc = concat!("Marks the id of a ", $word, ".")]
            #[derive(Debug, Clone, Copy)]
            pub enum $marker {}
            impl super::Kind for $marker {
                const TABLE: usize = $index;
                const WORD: &'static str = $word;
            })*
        }
        $(#[doc = concat!("Names a ", $word, ".")]
        pub type $alias = Id<kind::$marker>;)*
        /// The words for all kinds, by table index.
        pub const KIND_WORDS: &[&str] = &[$($word),*];
    };
}

kinds! {
    0 Role RoleId "role",
    1 Person PersonId "person",
    2 Channel ChannelId "channel",
    3 Service ServiceId "service",
    4 Topic TopicId "topic",
    5 Fact FactId "fact",
    6 Inject InjectId "inject",
    7 Choice ChoiceId "choice",
    8 Action ActionId "action",
    9 Authority AuthorityId "authority",
    10 Evidence EvidenceId "evidence",
    11 Stage StageId "attacker stage",
    12 Clock ClockId "clock",
    13 Objective ObjectiveId "objective",
    14 Expectation ExpectationId "expectation",
    15 Ending EndingId "ending",
    16 Flag FlagId "flag",
    17 Readiness ReadinessId "readiness entry",
    18 Phase PhaseId "phase",
    19 Skill SkillId "skill",
    20 Activity ActivityId "playbook activity",
    21 Place PlaceId "playbook place",
    22 Severity SeverityId "severity",
    23 Asset AssetId "asset",
    24 CheckItem CheckItemId "check item",
    25 Absence AbsenceId "absence",
    26 Mandate MandateId "mandate",
    27 Figure FigureId "figure",
}

/// A resolved identifier: an index into the names of one kind.
pub struct Id<K> {
    index: u16,
    kind: PhantomData<fn() -> K>,
}

/// Stands where a name could not be resolved; the report already says so.
const DANGLING: u16 = u16::MAX;

impl<K> Id<K> {
    /// The id at `index` of its table.
    #[inline]
    pub const fn new(index: u16) -> Self {
        Self { index, kind: PhantomData }
    }
    /// Position in its table, for indexing.
    #[inline]
    pub const fn ix(self) -> usize {
        self.index as usize
    }
    /// All ids of a table with `len` entries.
    pub fn all(len: usize) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (0..len as u16).map(Self::new)
    }
    /// Whether the name was found.
    pub const fn is_resolved(self) -> bool {
        self.index != DANGLING
    }
}

impl<K> Clone for Id<K> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", K::WORD, self.index)
    }
}

/// A name in a file that nothing declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dangling {
    /// Table index of the kind that was expected.
    pub table: usize,
    /// What the author wrote.
    pub name: String,
}

/// All names of a setting, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    tables: Vec<Table>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Table {
    names: Vec<Arc<str>>,
    index: BTreeMap<Arc<str>, u16>,
}

impl Names {
    /// Empty tables for every kind.
    pub fn new() -> Self {
        Self { tables: vec![Table::default(); KIND_WORDS.len()] }
    }
    /// Declares a name; `false` when it was there already or the table is full.
    pub fn declare<K: Kind>(&mut self, name: &str) -> bool {
        self.declare_in(K::TABLE, name)
    }
    /// The same, for the kind with this table index.
    pub fn declare_in(&mut self, table: usize, name: &str) -> bool {
        let table = &mut self.tables[table];
        if table.index.contains_key(name) || table.names.len() >= usize::from(DANGLING) {
            return false;
        }
        let name: Arc<str> = name.into();
        table.index.insert(name.clone(), table.names.len() as u16);
        table.names.push(name);
        true
    }
    /// What the author called it.
    pub fn name<K: Kind>(&self, id: Id<K>) -> &str {
        self.tables[K::TABLE].names.get(id.ix()).map_or("?", |name| name)
    }
    /// The id of a name.
    pub fn find<K: Kind>(&self, name: &str) -> Option<Id<K>> {
        self.tables[K::TABLE].index.get(name).copied().map(Id::new)
    }
    /// How many names of a kind there are.
    #[expect(clippy::len_without_is_empty, reason = "it counts one of many tables")]
    pub fn len<K: Kind>(&self) -> usize {
        self.tables[K::TABLE].names.len()
    }
    /// Declares everything that another table of names holds.
    pub fn include(&mut self, other: &Self) {
        for (table, names) in other.tables.iter().enumerate() {
            names.names.iter().for_each(|name| {
                self.declare_in(table, name);
            });
        }
    }
    /// All names of the kind with this table index.
    pub fn in_table(&self, table: usize) -> impl Iterator<Item = &str> {
        self.tables[table].names.iter().map(|name| &**name)
    }
    /// Runs `work` while ids can be read and written; unknown names are an error of the format.
    pub fn lend<T>(self: &Arc<Self>, work: impl FnOnce() -> T) -> T {
        lent(self, false, work).0
    }
    /// Runs `work` while ids can be read; unknown names are collected and stand as dangling ids.
    pub fn lend_leniently<T>(self: &Arc<Self>, work: impl FnOnce() -> T) -> (T, Vec<Dangling>) {
        lent(self, true, work)
    }
}

/// A value, and whether every id in it was found: for files that are about more than one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting<T> {
    /// The value.
    pub value: T,
    /// No id in it dangles.
    pub fits: bool,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Fitting<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let num_dangling = || LOAN.with(|cell| cell.borrow().as_ref().map_or(0, |loan| loan.dangling.len()));
        let before = num_dangling();
        let value = T::deserialize(deserializer)?;
        Ok(Self { value, fits: num_dangling() == before })
    }
}

struct Loan {
    names: Arc<Names>,
    lenient: bool,
    dangling: Vec<Dangling>,
}

thread_local! {
    static LOAN: RefCell<Option<Loan>> = const { RefCell::new(None) };
}

fn lent<T>(names: &Arc<Names>, lenient: bool, work: impl FnOnce() -> T) -> (T, Vec<Dangling>) {
    /// Gives back what was lent before, even when `work` unwinds.
    struct GiveBack(Option<Loan>);
    impl Drop for GiveBack {
        fn drop(&mut self) {
            let before = self.0.take();
            LOAN.with(|loan| *loan.borrow_mut() = before);
        }
    }
    let loan = Loan { names: names.clone(), lenient, dangling: Vec::new() };
    let _give_back = GiveBack(LOAN.with(|cell| cell.replace(Some(loan))));
    let result = work();
    let dangling = LOAN.with(|cell| cell.borrow_mut().take().map(|loan| loan.dangling).unwrap_or_default());
    (result, dangling)
}

impl<K: Kind> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        LOAN.with(|cell| match &*cell.borrow() {
            Some(loan) => serializer.serialize_str(loan.names.name(*self)),
            None => Err(serde::ser::Error::custom("no names were lent")),
        })
    }
}

impl<'de, K: Kind> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<K>(PhantomData<K>);
        impl<K: Kind> serde::de::Visitor<'_> for Visitor<K> {
            type Value = Id<K>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "the id of a {} in quotes", K::WORD)
            }
            fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Id<K>, E> {
                LOAN.with(|cell| resolve(cell.borrow_mut().as_mut(), name))
            }
        }
        deserializer.deserialize_str(Visitor(PhantomData))
    }
}

fn resolve<K: Kind, E: serde::de::Error>(loan: Option<&mut Loan>, name: &str) -> Result<Id<K>, E> {
    let Some(loan) = loan else {
        return Err(E::custom("no names were lent"));
    };
    if let Some(id) = loan.names.find(name) {
        return Ok(id);
    }
    if loan.lenient {
        loan.dangling.push(Dangling { table: K::TABLE, name: name.to_owned() });
        return Ok(Id::new(DANGLING));
    }
    Err(E::custom(format_args!("no {} is called \"{name}\"", K::WORD)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_written_as_its_name_and_read_back() {
        let mut names = Names::new();
        assert!(names.declare::<kind::Role>("csirt"));
        assert!(!names.declare::<kind::Role>("csirt"));
        let names = Arc::new(names);
        let id: RoleId = names.find("csirt").unwrap();
        let text = names.lend(|| ron::to_string(&id)).unwrap();
        assert_eq!(text, "\"csirt\"");
        assert_eq!(names.lend(|| ron::from_str::<RoleId>(&text)).unwrap(), id);
    }

    #[test]
    fn an_unknown_name_is_an_error_or_collected() {
        let names = Arc::new(Names::new());
        assert!(names.lend(|| ron::from_str::<RoleId>("\"legla\"")).is_err());
        let (id, dangling) = names.lend_leniently(|| ron::from_str::<RoleId>("\"legla\"").unwrap());
        assert!(!id.is_resolved());
        assert_eq!(dangling[0].name, "legla");
    }
}
