//! The codes of everything that can be wrong with what authors write.

use serde::{Serialize, Serializer};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot be played.
    Error,
    /// It can be played, but hardly as the author meant it.
    Warning,
}

macro_rules! codes {
    ($($number:ident $name:ident $severity:ident $title:literal,)*) => {
        /// A sort of mistake. Its number stays the same for ever; its page is `docs/checks/<number>.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $title] $name,)*
        }
        impl Code {
            /// All codes, by number.
            pub const ALL: &[Self] = &[$(Self::$name),*];
            /// Its number, `K001`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($number)),* }
            }
            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
            /// One line on what it means.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title),* }
            }
        }
    };
}

codes! {
    K001 Unreadable Error "The text is not RON: a bracket, a quote or a comma is missing",
    K002 TooLarge Error "A file, a list or a nesting is larger than the limit",
    K003 UnknownField Error "There is no such field",
    K004 MissingField Error "A field that must be there is missing",
    K005 BadValue Error "The value does not fit its field",
    K006 FieldTwice Error "A field is given twice",
    K007 DuplicateId Error "Two things of one kind have the same id",
    K008 UnknownId Error "Nothing declares this id",
    K009 IdStyle Warning "An id is not snake_case",
    K010 EmptyText Error "A sentence is missing in one language",
    K011 Untranslated Warning "A sentence stands in the wrong language",
    K012 EmptyList Error "A list that must hold something is empty",
    K013 OverHundred Error "A percentage is over 100",
    K014 BackwardRange Error "The shortest time is longer than the longest one",
    K015 OffScale Error "A value lies outside its scale",
    K016 NegativeMoney Error "An amount of money is negative",
    K017 FallingSteps Error "The steps of a preparation do not rise",
    K018 OutsideExercise Error "A moment lies before STARTEX or after ENDEX",
    K019 PhaseOrder Error "The phases do not follow each other from STARTEX on",
    K020 NoTime Error "A deadline leaves no time",
    K021 NotMadeFor Warning "The files are not made for each other",
    K022 SaidTwice Warning "Something is said twice, and only the first one counts",
    K023 SameLabel Warning "Two labels that must be told apart read the same",
    K024 NoSeat Error "No role is a seat for players",
    K025 NobodyThere Warning "A seat has no people in this organization",
    K026 NoStandIn Warning "A role has no stand-in",
    K027 NobodyAble Warning "Nobody in the organization can do the action",
    K028 BlindRule Warning "A stand-in's rule looks at something its role cannot see",
    K029 ImpossibleMove Warning "A stand-in's rule makes a move its role cannot make",
    K030 OutOfReach Error "Somebody is addressed over a channel that does not reach them",
    K031 DeadChannel Warning "The channel does not work in this organization at STARTEX",
    K032 SecretTold Warning "A sensitive fact goes over a channel that the attacker may read",
    K033 NobodyAnswers Error "Nobody who is asked can answer",
    K034 NotAWorkflow Error "The playbook is no workflow from a first to a last place",
    K035 UnsafePlace Error "A place of the playbook can be reached twice at once",
    K036 DeadActivity Error "A step of the playbook can never be carried out",
    K037 TokensLeft Error "The playbook can end while something is still open",
    K038 NoWayToEnd Error "The playbook can come to a point from which it never ends",
    K039 TooComplex Warning "The playbook has too many states to be checked",
    K040 UnknowableFact Warning "Nobody can learn the fact",
    K041 UnreachableInject Warning "Nothing can send the inject",
    K042 DeadChoice Warning "Nobody can give the answer",
    K043 NobodyMay Warning "Nobody can ever do the action",
    K044 UnreachableStage Warning "The attacker can never reach the stage",
    K045 ClockNeverStarts Warning "The clock never starts",
    K046 ClockNeverStops Warning "Nothing stops the clock",
    K047 UnmeetableExpectation Warning "Nobody can meet the expectation",
    K048 UnreachableEnding Warning "It can never end like this",
    K049 NoLastEnding Error "Some runs would have no ending",
    K050 NeverEnds Warning "The exercise can never end by its own condition",
    K051 DeadCondition Warning "A part of a condition can never hold",
    K052 NeverInForce Warning "Nothing begins the absence or the mandate",
    K053 IdleMandate Warning "The mandate changes nothing",
    K054 BoughtTooLate Warning "What is bought comes after the end",
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
