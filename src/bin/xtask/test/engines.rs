//! The browser engines that run the tests, with their drivers. All are Debian packages.

use crate::setup::apt::{self, on_path};
use crate::step::Failure;
use std::path::PathBuf;

/// An engine, and how to find or install it.
pub struct Engine {
    /// What `ENGINE` is called in the end-to-end tests.
    pub name: &'static str,
    /// Its name in messages.
    pub title: &'static str,
    packages: &'static [&'static str],
    programs: &'static [Program],
}

/// A program: the variable that may name it, and the names or paths to try.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
}

/// The programs of an engine, each with the environment variable that passes it to a command.
pub type Programs = Vec<(&'static str, PathBuf)>;

/// Blink: the browser, and the same engine without a browser.
pub const CHROMIUM: Engine = Engine {
    name: "chromium",
    title: "Chromium with its shell",
    packages: &["chromium", "chromium-headless-shell"],
    programs: &[
        Program {
            variable: "CHROMIUM",
            names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        },
        Program { variable: "CHROMIUM_SHELL", names: &["chromium-headless-shell"] },
    ],
};

/// Gecko.
pub const FIREFOX: Engine = Engine {
    name: "firefox",
    title: "Firefox ESR",
    packages: &["firefox-esr"],
    programs: &[Program { variable: "FIREFOX", names: &["firefox-esr"] }],
};

/// WebKitGTK: not Safari, but the nearest to it on a machine without macOS. It needs an X server.
pub const WEBKIT: Engine = Engine {
    name: "webkit",
    title: "WebKitGTK with its driver, an X server and a program that focuses windows",
    packages: &["webkit2gtk-driver", "xvfb", "xdotool"],
    programs: &[
        Program { variable: "WEBKIT_DRIVER", names: &["WebKitWebDriver"] },
        Program {
            variable: "WEBKIT",
            names: &[
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            ],
        },
        Program { variable: "XVFB", names: &["Xvfb"] },
        Program { variable: "XDOTOOL", names: &["xdotool"] },
    ],
};

/// Every engine, in the order in which they are tested.
pub const ENGINES: [&Engine; 3] = [&CHROMIUM, &FIREFOX, &WEBKIT];

impl Engine {
    /// The programs that the variables name, or those of this machine; `None` if one is missing.
    pub fn find(&self) -> Option<Programs> {
        self.programs.iter().map(|program| Some((program.variable, program.find()?))).collect()
    }

    /// The same as [`Self::find`], but installs what is missing.
    ///
    /// # Errors
    /// A program is missing and cannot be installed.
    pub fn bring(&self) -> Result<Programs, Failure> {
        if let Some(found) = self.find() {
            return Ok(found);
        }
        let variables: Vec<&str> = self.programs.iter().map(|program| program.variable).collect();
        let named = format!("set {} to the programs.", variables.join(", "));
        let remedy = format!("{}; or {named}", self.how_to_install());
        apt::install(self.title, self.packages, &remedy)?;
        self.find().ok_or_else(|| Failure::new(format!("{} was installed but cannot be found.", self.title), named))
    }

    /// What to do on a Debian machine.
    pub fn how_to_install(&self) -> String {
        format!("as root run `apt-get install --no-install-recommends {}`", self.packages.join(" "))
    }
}

impl Program {
    fn find(&self) -> Option<PathBuf> {
        if let Some(path) = std::env::var_os(self.variable).filter(|path| !path.is_empty()) {
            return Some(path.into());
        }
        // Joining an absolute path to a folder of the search path gives that absolute path.
        self.names.iter().find_map(|name| on_path(name))
    }
}
