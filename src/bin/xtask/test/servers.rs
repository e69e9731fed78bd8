//! A release behind real servers: nginx, Apache, lighttpd and Caddy, as Debian packages them. They are installed if they are
//! missing, so this runs only if it is named.

use crate::project::Project;
use crate::release::{self, VERSION};
use crate::setup::apt;
use crate::step::Failure;
use crate::test::end_to_end;
use crate::test::totals::Totals;
use std::path::Path;

/// Programs, each with the package that brings it.
const SERVERS: [(&str, &str); 4] =
    [("nginx", "nginx-light"), ("apache2", "apache2-bin"), ("lighttpd", "lighttpd"), ("caddy", "caddy")];

/// Makes a release, and visits pages that use it.
///
/// # Errors
/// A server cannot be installed, the release fails, or a test does.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    let is_there = |name: &str| apt::on_path(name).is_some() || Path::new("/usr/sbin").join(name).is_file();
    if SERVERS.iter().any(|(name, _)| !is_there(name)) {
        let packages = SERVERS.map(|(_, package)| package);
        apt::install(
            "A server",
            &packages,
            "install the Debian packages nginx-light, apache2-bin, lighttpd and caddy.",
        )?;
    }
    release::release(project, None)?;
    let variables = [
        ("RELEASE", release::unpacked(project).into()),
        ("VERSION", VERSION.into()),
        // Debian has servers where only root looks.
        ("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()).into()),
    ];
    end_to_end::play_alone(project, "servers", &variables, totals)
}
