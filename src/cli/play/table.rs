//! A person at a table: what is typed, what is asked back, what is submitted, what is new.

use std::collections::BTreeMap;

use super::asking::is_asked_about;
use super::editor;
use super::form::{Form, Need, Unclear, Value, picked};
use super::input::Ears;
use super::time::SPEEDS;
use super::verbs::{Verb, narrow};
use crate::cli::desk::Desk;
use crate::exercise::command::Verdict;
use crate::exercise::{By, Command, Refusal};
use crate::journal::Together;
use crate::scenario::names::{ActionId, RoleId};
use crate::scenario::time::{MINUTE, Moment, SECS_MAX, Secs, Span};
use crate::session::{self, Session};
use crate::store::ExerciseId;
use crate::text::{Speaker, arg};
use crate::trouble::{Done, Trouble};
use crate::view::SeatView;

/// Where everything of one played exercise comes together.
pub(super) struct Table<'a> {
    pub(super) desk: &'a mut Desk,
    pub(super) ears: Ears,
    pub(super) session: Session,
    /// What the session did and what does not last yet: nothing of it may be shown.
    pub(super) unkept: Together,
    pub(super) me: RoleId,
    pub(super) id: ExerciseId,
    /// Lines of the seat's record that have been shown.
    pub(super) num_told: usize,
    /// A verb that waits for answers.
    pub(super) form: Option<Form>,
    /// By receivers (nobody for one's own): actions in the order in which they were first shown.
    pub(super) shown: BTreeMap<Vec<RoleId>, Vec<ActionId>>,
    /// Whether the cursor stands behind a prompt.
    pub(super) is_prompted: bool,
    /// Whether it has been said how to read a message.
    pub(super) has_read_hint: bool,
}

/// What to do after a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    On,
    Pause,
    Go,
    /// Exercise seconds for one of the room.
    Speed(u32),
    Quit,
}

impl<'a> Table<'a> {
    /// Nothing has been told yet. Lines fit the terminal from here on.
    pub(super) fn new(
        desk: &'a mut Desk,
        session: Session,
        unkept: Together,
        me: RoleId,
        id: ExerciseId,
        plain: bool,
    ) -> Self {
        desk.out.fit(desk.words.lang());
        let (editor, above) = if plain { None } else { editor::open() }.unzip();
        desk.out.print_above(above);
        let ears = Ears::new(editor);
        Self {
            desk,
            ears,
            session,
            unkept,
            me,
            id,
            num_told: 0,
            form: None,
            shown: BTreeMap::new(),
            is_prompted: false,
            has_read_hint: false,
        }
    }
}

impl Table<'_> {
    pub(super) fn speaker(&self) -> Speaker<'_> {
        Speaker::new(&self.desk.words, self.session.setting())
    }

    pub(super) fn view(&self) -> SeatView {
        self.session.view(self.me)
    }

    /// One line from the player.
    pub(super) fn line(&mut self, line: &str) -> Result<Flow, Trouble> {
        let line = line.trim();
        if let Some(form) = self.form.take() {
            return self.reply(form, line).map(|()| Flow::On);
        }
        if line.is_empty() {
            return self.look().map(|()| Flow::On);
        }
        match Verb::parse(line) {
            Some((Verb::Quit, _)) => Ok(Flow::Quit),
            Some((Verb::Pause, _)) => Ok(Flow::Pause),
            Some((Verb::Go, _)) => Ok(Flow::Go),
            Some((Verb::Speed, typed)) => self.speed(&typed),
            Some((Verb::Act, typed)) if is_asked_about(&typed) => self.explain(&typed).map(|()| Flow::On),
            Some((verb, typed)) => self.begin(verb, typed).map(|()| Flow::On),
            None => self.say_unknown(line).map(|()| Flow::On),
        }
    }

    fn say_unknown(&mut self, line: &str) -> Done {
        match Verb::nearest(line) {
            Some(near) => self.desk.say("play-unknown-near", &[arg("typed", line), arg("near", near)]),
            None => self.desk.say("play-unknown", &[arg("typed", line)]),
        }
    }

    /// `speed 30`
    fn speed(&mut self, typed: &[String]) -> Result<Flow, Trouble> {
        match typed.first().and_then(|text| narrow(text).parse().ok()).filter(|speed| SPEEDS.contains(speed)) {
            Some(speed) => Ok(Flow::Speed(speed)),
            None => self.desk.say("play-which-speed", &[]).map(|()| Flow::On),
        }
    }

    pub(super) fn begin(&mut self, verb: Verb, typed: Vec<String>) -> Done {
        match Form::of(verb, typed.clone()) {
            Some(form) => self.fill(form),
            None => self.show(verb, &typed),
        }
    }

    /// Fills what was typed, asks for the rest, and carries out what is complete.
    pub(super) fn fill(&mut self, mut form: Form) -> Done {
        let view = self.view();
        while let Some(need) = form.needs.last().copied() {
            if let Some(only) = self.goes_without_saying(&view, &form, need) {
                take(&view, &mut form, only);
                continue;
            }
            let has_none = !need.is_words()
                && self.picks(&view, &form, need).iter().all(|pick| pick.is_over && form.typed.is_empty());
            match need {
                // Without facts, words have to do.
                Need::Facts | Need::Reasons if has_none && form.typed.is_empty() => {
                    form.needs.pop();
                    continue;
                }
                Need::Facts | Need::Reasons => {}
                _ if has_none => return self.desk.say(nothing_for(need), &[]),
                _ => {}
            }
            if let Some(typed) = form.take_typed(need) {
                match self.value(&view, &form, need, &typed) {
                    Ok(value) => take(&view, &mut form, value),
                    Err(unclear) => {
                        self.say_unclear(unclear, &typed)?;
                        form.typed.clear();
                        return self.ask(form, need);
                    }
                }
                continue;
            }
            // Who asks for an approval, orders or gives notice is asked why: without reasons the answer is no.
            let is_weighed = need == Need::Reasons && matches!(form.verb, Verb::Request | Verb::Order | Verb::Notice);
            if need.may_be_left_out() && !form.has_asked && !is_weighed {
                form.needs.pop();
                continue;
            }
            return self.ask(form, need);
        }
        if form.verb == Verb::Wait {
            let secs =
                form.values.iter().find_map(|value| if let Value::Secs(secs) = value { Some(*secs) } else { None });
            return self.wait(secs.unwrap_or(MINUTE));
        }
        match self.command(&view, &form) {
            Some(command) => self.submit(&command),
            None => self.desk.say("play-cancelled", &[]),
        }
    }

    /// The only message that can be meant, unless what was typed names one.
    fn goes_without_saying(&self, view: &SeatView, form: &Form, need: Need) -> Option<Value> {
        let picks = if need.goes_without_saying() { self.picks(view, form, need) } else { Vec::new() };
        let [only] = picks.as_slice() else {
            return None;
        };
        let typed = form.typed.last().map(|word| as_own_number(word));
        let is_named = typed.is_some_and(|word| word == only.id || is_numbered_itself(need) && word.starts_with('#'));
        if is_named { None } else { Some(only.value.clone()) }
    }

    pub(super) fn value(&self, view: &SeatView, form: &Form, need: Need, answer: &str) -> Result<Value, Unclear> {
        if need.is_words() {
            let is_enough = need == Need::Words || !answer.trim().is_empty();
            return if is_enough { Ok(Value::Words(answer.into())) } else { Err(Unclear::NotThere) };
        }
        let answer = if is_numbered_itself(need) { as_own_number(answer) } else { answer.to_owned() };
        let picks = self.picks(view, form, need);
        match picked(&picks, &answer, need.takes_several()) {
            Ok(values) if values.is_empty() && need == Need::Roles => Err(Unclear::NotThere),
            Ok(values) => together(values).ok_or(Unclear::NotThere),
            Err(unclear) => match need {
                Need::Span => duration(&answer).map(Value::Secs).ok_or(unclear),
                Need::ByWhen => self.by_when(&answer).map(Value::Secs).ok_or(unclear),
                _ => Err(unclear),
            },
        }
    }

    /// `07:15`, `D2 09:00`, or a time from now on.
    fn by_when(&self, answer: &str) -> Option<Secs> {
        let moment = narrow(answer).to_uppercase().parse::<Moment>().ok();
        let at = moment.map(|moment| self.session.setting().secs(moment));
        at.or_else(|| duration(answer).map(|secs| self.session.exercise().now() + secs))
    }

    pub(super) fn say_unclear(&mut self, unclear: Unclear, answer: &str) -> Done {
        let id = match unclear {
            Unclear::NotThere => "play-not-there",
            Unclear::Ambiguous => "play-ambiguous",
        };
        self.desk.say(id, &[arg("typed", answer)])
    }

    /// Submits a command. The acknowledgement comes when it lasts: not even a power cut takes it back.
    pub(super) fn submit(&mut self, command: &Command) -> Done {
        match self.session.submit(By::Role(self.me), command) {
            Ok(seq) => {
                self.session.stand_ins_act().map_err(not_kept)?;
                self.unkept.flush()?;
                self.desk.say("play-done", &[arg("seq", seq)])?;
                let is_open = self.has_questions(self.session.views().seat(self.me));
                match command {
                    // The next question is asked at once; any other verb leaves it.
                    Command::Discuss { .. } if is_open => self.begin(Verb::Discuss, Vec::new()),
                    Command::Answer { message, verdict: Verdict::Accept, .. } => self.say_how_to_begin(*message),
                    _ => Ok(()),
                }
            }
            Err(session::Trouble::Refused(refusal)) => self.say_refusal(command, refusal),
            Err(trouble) => Err(not_kept(trouble)),
        }
    }

    fn say_refusal(&mut self, command: &Command, refusal: Refusal) -> Done {
        let why = self.speaker().refusal(refusal, self.session.exercise().now());
        self.desk.say("play-refused", &[arg("why", why)])?;
        match (command, refusal) {
            (Command::Act { .. }, Refusal::NeedsApproval { .. }) => self.desk.say("play-hint-anyway", &[]),
            _ => Ok(()),
        }
    }

    /// What has happened since last time, and whether there was anything to tell.
    pub(super) fn tell_news(&mut self) -> Result<bool, Trouble> {
        self.unkept.flush()?;
        if self.session.views().seat(self.me).log.len() == self.num_told {
            return Ok(false);
        }
        let view = self.view();
        let (mut all, mut last_hint) = (Vec::new(), None);
        for line in view.log.iter().skip(self.num_told) {
            let Some(told) = self.speaker().news(&view, line) else {
                continue;
            };
            let clock = self.speaker().clock(line.at, line.at);
            let below = format!("\n{}", " ".repeat(clock.len() + 2));
            let hint = self.hint_on(&view, line.news);
            // Said once, it holds for the lines that follow, too.
            let is_new = hint != last_hint;
            last_hint.clone_from(&hint);
            let hint = hint.filter(|_| is_new).map(|hint| format!("\n{hint}")).unwrap_or_default();
            all.push(format!("{clock}  {told}{hint}").replace('\n', &below));
        }
        self.num_told = view.log.len();
        if all.is_empty() {
            return Ok(false);
        }
        if !self.ears.edits() && std::mem::take(&mut self.is_prompted) {
            self.desk.out.line("")?;
        }
        self.desk.out.line(all.join("\n"))?;
        Ok(true)
    }
}

/// The session's trouble that is not a refusal.
pub(super) fn not_kept(trouble: session::Trouble) -> Trouble {
    match trouble {
        session::Trouble::NotKept(error) => error.into(),
        session::Trouble::Refused(refusal) => Trouble::of("trouble-not-kept").with("reason", format!("{refusal:?}")),
    }
}

/// Puts a value into a form; some answers lead to another question.
pub(super) fn take(view: &SeatView, form: &mut Form, value: Value) {
    form.needs.pop();
    let is_question = || {
        let content = form.message().and_then(|id| view.message(id)).and_then(|message| message.content.as_ref());
        matches!(content, Some(crate::exercise::event::Content::Letter(letter))
            if matches!(letter.intent, crate::exercise::command::Intent::Ask(_)))
    };
    match &value {
        Value::Verdict(Verdict::Accept) if is_question() => form.needs.extend([Need::Words, Need::Facts]),
        Value::Verdict(Verdict::Return) => form.needs.push(Need::WordsNeeded),
        Value::Verdict(_) => form.needs.push(Need::Words),
        Value::Ticket(None) | Value::Field(_) => form.needs.push(Need::WordsNeeded),
        Value::Ticket(Some(_)) => form.needs.push(Need::Change),
        _ => {}
    }
    form.values.push(value);
}

/// Several picks as one value.
fn together(values: Vec<Value>) -> Option<Value> {
    let mut values = values.into_iter();
    let Some(first) = values.next() else {
        return Some(Value::Facts(Vec::new()));
    };
    Some(values.fold(first, |all, next| match (all, next) {
        (Value::Roles(mut all), Value::Roles(next)) => {
            all.extend(next);
            Value::Roles(all)
        }
        (Value::Facts(mut all), Value::Facts(next)) => {
            all.extend(next);
            Value::Facts(all)
        }
        (all, _) => all,
    }))
}

/// `10m`, `1h30m`, or a bare number of minutes.
fn duration(text: &str) -> Option<Secs> {
    let text = narrow(text).to_lowercase();
    let minutes = || text.parse::<Secs>().ok().and_then(|minutes| minutes.checked_mul(MINUTE));
    let secs = text.parse::<Span>().ok().map(|span| span.0).or_else(minutes)?;
    (1..=SECS_MAX).contains(&secs).then_some(secs)
}

/// Messages, questions and tickets are called by numbers of their own.
pub(super) fn is_numbered_itself(need: Need) -> bool {
    matches!(need, Need::Ringing | Need::Asking | Need::Request | Need::Question | Need::Ticket)
}

fn as_own_number(answer: &str) -> String {
    let narrow = narrow(answer);
    let bare = narrow.trim_matches(['(', ')', '#']);
    if bare.parse::<u32>().is_ok() { format!("#{bare}") } else { narrow }
}

const fn nothing_for(need: Need) -> &'static str {
    match need {
        Need::Ringing => "play-nothing-rings",
        Need::Asking | Need::Choice => "play-nothing-to-choose",
        Need::Request => "play-nothing-to-answer",
        Need::Notice => "play-no-notice",
        Need::Discussion => "play-no-discussion",
        Need::Fact => "play-no-facts",
        Need::Clock => "play-no-clock",
        Need::Action => "play-nothing-to-do",
        _ => "play-nothing-to-pick",
    }
}
