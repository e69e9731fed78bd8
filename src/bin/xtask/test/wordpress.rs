//! A release in a real WordPress, as Debian packages it. What is missing is installed, 200 MB, so this runs only if it is named.

use crate::project::Project;
use crate::release::oembed::Host;
use crate::release::{self, wordpress};
use crate::setup::apt;
use crate::step::Failure;
use crate::test::end_to_end;
use crate::test::totals::Totals;
use std::net::TcpListener;
use std::path::Path;

const PACKAGES: [&str; 5] = ["wordpress", "wordpress-theme-twentytwentyone", "php-cli", "php-mysql", "mariadb-server"];

/// Makes a release, writes posts as each role does, and visits them.
///
/// # Errors
/// WordPress cannot be installed, the release fails, or a test does.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    let has_theme = Path::new("/usr/share/wordpress/wp-content/themes/twentytwentyone").is_dir();
    if !has_theme || ["php", "mariadbd-safe"].iter().any(|name| apt::on_path(name).is_none()) {
        let remedy = format!("install the Debian packages {}.", PACKAGES.join(", "));
        apt::install("WordPress", &PACKAGES, &remedy)?;
    }
    // Its frame is embedded from an address that a server of the tests will have.
    let host = format!(
        "http://127.0.0.1:{}/",
        free_port().map_err(|error| Failure::file("open", Path::new("a port"), &error))?
    );
    release::release(project, Some(&Host::parse(&host)?))?;
    let variables = [
        ("HOST", host.into()),
        ("RELEASE", release::unpacked(project).into()),
        ("PLUGIN", release::place(project).join(wordpress::name()).into()),
        // Debian has servers where only root looks.
        ("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()).into()),
    ];
    end_to_end::play_alone(project, "wordpress", &variables, totals)
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
