//! One command: shown before it runs, timed, with advice in case it fails.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

/// What went wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    what: String,
    remedy: String,
}

impl Failure {
    /// `what` is a sentence; `remedy` continues “What to do: ”.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// The system refused to read, write, create, copy or remove a file.
    pub fn file(verb: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("Cannot {verb} {}: {error}.", path.display()),
            "check that the folder exists, is yours and has free space, then run the command again.",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "xtask: {}\n  What to do: {}", self.what, self.remedy)
    }
}

/// A command that has not run yet.
pub struct Step {
    command: Command,
    remedy: String,
}

impl Step {
    /// Runs `program`, which is a path or a name on the search path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            command: Command::new(program),
            remedy: "read what it printed above, fix that, and run the command again.".into(),
        }
    }

    /// Adds an argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets environment variables.
    pub fn envs<V: AsRef<OsStr>>(self, variables: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        variables.into_iter().fold(self, |step, (name, value)| step.env(name, value))
    }

    /// Removes an environment variable.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs in this folder.
    pub fn folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// What to do if this step fails; continues “What to do: ”.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// # Errors
    /// The program does not start, or it fails.
    pub fn run(mut self) -> Result<(), Failure> {
        let started = self.announce();
        let status = self.command.status();
        self.report(started, status)
    }

    /// Passes each line that the command prints to the terminal and to `watch`.
    ///
    /// # Errors
    /// The same as [`run`](Self::run).
    pub fn run_watched(mut self, mut watch: impl FnMut(&str)) -> Result<(), Failure> {
        let started = self.announce();
        let status = self.command.stdout(Stdio::piped()).spawn().and_then(|mut child| {
            if let Some(output) = child.stdout.take() {
                pass_on(BufReader::new(output), &mut std::io::stdout(), &mut watch)?;
            }
            child.wait()
        });
        self.report(started, status)
    }

    /// Returns what the command prints and does not show it.
    ///
    /// # Errors
    /// The same as [`run`](Self::run).
    pub fn output(mut self) -> Result<String, Failure> {
        let started = self.announce();
        let output = self.command.stderr(Stdio::inherit()).output();
        let (status, text) = match output {
            Ok(output) => (Ok(output.status), String::from_utf8_lossy(&output.stdout).into_owned()),
            Err(error) => (Err(error), String::new()),
        };
        self.report(started, status).map(|()| text)
    }

    /// Becomes the command, so that ending this process ends the command. Returns only if that fails.
    #[cfg(unix)]
    pub fn become_it(mut self) -> Result<(), Failure> {
        use std::os::unix::process::CommandExt;
        self.announce();
        let error = self.command.exec();
        Err(self.not_started(&error))
    }

    /// Waits for the command: this system cannot replace a process.
    #[cfg(not(unix))]
    pub fn become_it(self) -> Result<(), Failure> {
        self.run()
    }

    fn announce(&self) -> Instant {
        println!("$ {}", shown(&self.command));
        // Without this, a file would contain the command's output before this line.
        std::io::stdout().flush().ok();
        Instant::now()
    }

    fn report(&self, started: Instant, status: std::io::Result<ExitStatus>) -> Result<(), Failure> {
        let seconds = started.elapsed().as_secs_f64();
        match status {
            Ok(status) if status.success() => {
                println!("  done in {seconds:.1} s");
                Ok(())
            }
            Ok(status) => {
                println!("  failed after {seconds:.1} s");
                let what = format!("`{}` failed ({status}).", shown(&self.command));
                Err(Failure::new(what, &self.remedy))
            }
            Err(error) => Err(self.not_started(&error)),
        }
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        let program = self.command.get_program().to_string_lossy();
        Failure::new(format!("`{program}` does not start: {error}."), &self.remedy)
    }
}

/// What a command prints if it succeeds. The command is not shown; this is for asking a program a question.
pub fn printed(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first line that a command prints if it succeeds: for asking a program for its version.
pub fn first_line(program: &str, arguments: &[&str]) -> Option<String> {
    Some(printed(program, arguments)?.lines().next().unwrap_or_default().to_owned())
}

fn pass_on(mut from: impl BufRead, to: &mut impl Write, watch: &mut impl FnMut(&str)) -> std::io::Result<()> {
    let mut line = Vec::new();
    // Bytes, because a test may print something that is not UTF-8.
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        watch(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    Ok(())
}

/// The command in the form in which you would type it.
fn shown(command: &Command) -> String {
    let mut words = Vec::new();
    if let Some(folder) = command.get_current_dir() {
        words.push(format!("cd {} &&", folder.display()));
    }
    for (name, value) in command.get_envs() {
        // The search path is longer than the rest of the line and tells nothing.
        if let Some(value) = value.filter(|_| name != "PATH") {
            words.push(format!("{}={}", name.to_string_lossy(), quoted(value)));
        }
    }
    words.push(quoted(command.get_program()));
    words.extend(command.get_args().map(quoted));
    words.join(" ")
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    if word.contains(|c: char| c.is_whitespace() || "'\"^*()".contains(c)) {
        format!("'{word}'")
    } else {
        word.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_the_way_you_would_type_it() {
        let step = Step::new("npm").args(["ci", "two words"]).env("A", "1").env("PATH", "/long").folder("/there");
        assert_eq!(shown(&step.command), "cd /there && A=1 npm ci 'two words'");
    }

    #[test]
    fn every_line_is_passed_on_even_if_it_is_not_text() {
        const OUTPUT: &[u8] = b"one\r\ntwo\xff\nlast";
        let mut passed = Vec::new();
        let mut lines = Vec::new();
        pass_on(OUTPUT, &mut passed, &mut |line: &str| lines.push(line.to_owned())).ok();
        assert_eq!(passed, OUTPUT);
        assert_eq!(lines, ["one", "two\u{fffd}", "last"]);
    }

    #[test]
    fn a_failure_says_what_and_what_to_do() {
        let failure = Step::new("there-is-no-such-program").remedy("install it.").run();
        let text = failure.map_err(|failure| failure.to_string());
        assert!(matches!(text, Err(text)
            if text.starts_with("xtask: `there-is-no-such-program` does not start")
            && text.ends_with("\n  What to do: install it.")));
    }
}
