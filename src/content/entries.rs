//! Entries by name, in the order of their names.

use serde::{Serialize, Serializer};

/// A map from names to values, as a sorted list: the maps of the standard library are larger, and an object of a document has
/// few names.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<T>(Vec<(String, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Entries<T> {
    /// Adds an entry, in place of the one of this name if there is one. Returns whether the name is new.
    pub fn insert(&mut self, name: String, value: T) -> bool {
        let place = self.place(&name);
        match self.0.get_mut(place) {
            Some((before, old)) if *before == name => {
                *old = value;
                false
            }
            _ => {
                self.0.insert(place, (name, value));
                true
            }
        }
    }

    /// Whether there is an entry of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.0.get(self.place(name)).is_some_and(|(before, _)| before == name)
    }

    /// Removes the entry of this name, if there is one.
    pub fn take(&mut self, name: &str) -> Option<T> {
        let place = self.place(name);
        let is_there = self.0.get(place).is_some_and(|(before, _)| before == name);
        is_there.then(|| self.0.remove(place).1)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Where this name is, or belongs.
    fn place(&self, name: &str) -> usize {
        self.0.partition_point(|(before, _)| before.as_str() < name)
    }
}

impl<T> IntoIterator for Entries<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> FromIterator<(String, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut all = Self::default();
        for (name, value) in entries {
            all.insert(name, value);
        }
        all
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
