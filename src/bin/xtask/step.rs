//! One command: shown before it runs, timed, and with a word on what to do where it fails.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

/// What did not work, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    what: String,
    remedy: String,
}

impl Failure {
    /// `what` is a sentence; `remedy` goes on after “What to do: ”.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// The system refused to read, write, make or remove a file.
    pub fn file(verb: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("Cannot {verb} {}: {error}.", path.display()),
            "look whether the folder exists, is yours and has space left, then run the command again.",
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
    /// Runs `program`, found on the path unless it is one itself.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            command: Command::new(program),
            remedy: "read what it printed above, mend that, and run the command again.".into(),
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

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets environment variables.
    pub fn envs<V: AsRef<OsStr>>(self, variables: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        variables.into_iter().fold(self, |step, (name, value)| step.env(name, value))
    }

    /// Takes a variable out of the environment.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs in this folder.
    pub fn folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// What to do where this step fails; goes on after “What to do: ”.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// # Errors
    /// The program cannot be started or ends with a failure.
    pub fn run(mut self) -> Result<(), Failure> {
        let started = self.announce();
        let status = self.command.status();
        self.report(started, status)
    }

    /// Passes on what the command prints line by line, to the terminal and to `watch`.
    ///
    /// # Errors
    /// As [`run`](Self::run).
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

    /// What the command prints, which is not shown.
    ///
    /// # Errors
    /// As [`run`](Self::run).
    pub fn output(mut self) -> Result<String, Failure> {
        let started = self.announce();
        let output = self.command.stderr(Stdio::inherit()).output();
        let (status, text) = match output {
            Ok(output) => (Ok(output.status), String::from_utf8_lossy(&output.stdout).into_owned()),
            Err(error) => (Err(error), String::new()),
        };
        self.report(started, status).map(|()| text)
    }

    /// Becomes the command, so that whoever ends this process ends the command. Comes back only where that fails.
    #[cfg(unix)]
    pub fn become_it(mut self) -> Result<(), Failure> {
        use std::os::unix::process::CommandExt;
        self.announce();
        let error = self.command.exec();
        Err(self.not_started(&error))
    }

    /// Becomes the command where the system can do that; elsewhere waits for it.
    #[cfg(not(unix))]
    pub fn become_it(self) -> Result<(), Failure> {
        self.run()
    }

    fn announce(&self) -> Instant {
        println!("$ {}", shown(&self.command));
        // What the command prints must come after its own line, also where both go to a file.
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
        Failure::new(format!("`{program}` cannot be started: {error}."), &self.remedy)
    }
}

/// What a command prints if it succeeds, without showing the command: for asking a program something.
pub fn printed(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first line of it: for asking a program its version.
pub fn first_line(program: &str, arguments: &[&str]) -> Option<String> {
    Some(printed(program, arguments)?.lines().next().unwrap_or_default().to_owned())
}

fn pass_on(mut from: impl BufRead, to: &mut impl Write, watch: &mut impl FnMut(&str)) -> std::io::Result<()> {
    let mut line = Vec::new();
    // By bytes, since a test may print what is not UTF-8.
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        watch(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    Ok(())
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let mut words = Vec::new();
    if let Some(folder) = command.get_current_dir() {
        words.push(format!("cd {} &&", folder.display()));
    }
    for (name, value) in command.get_envs() {
        // The path is always longer than the rest of the line and says nothing.
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
    fn a_command_is_shown_as_one_would_type_it() {
        let step = Step::new("npm").args(["ci", "two words"]).env("A", "1").env("PATH", "/long").folder("/there");
        assert_eq!(shown(&step.command), "cd /there && A=1 npm ci 'two words'");
    }

    #[test]
    fn every_line_is_seen_and_bytes_that_are_no_text_do_no_harm() {
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
            if text.starts_with("xtask: `there-is-no-such-program` cannot be started")
            && text.ends_with("\n  What to do: install it.")));
    }
}
