//! Files by their contents.

use sha2::{Digest, Sha256};

/// The SHA-256 of these bytes, as 64 hexadecimal digits.
pub fn of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
