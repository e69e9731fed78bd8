//! Words can be read: those in the themes' own colours, and whatever `style/accent.css` makes of any accent.
//!
//! The style sheet computes the accent; this test computes the same from the numbers that stand in the style sheets, for
//! every colour of a cube. That browsers agree is tested in tests/e2e/webmaster/looks.test.mjs.

const ACCENT: &str = include_str!("../../style/accent.css");
const TOKENS: &str = include_str!("../../style/tokens.css");
const CONTRAST: &str = include_str!("../../style/contrast.css");

/// Red, green and blue in linear light, 0 to 1.
type Linear = [f64; 3];

fn linear(rgb: [u8; 3]) -> Linear {
    rgb.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// What a screen shows of it: eight bits for each colour.
fn shown(colour: Linear) -> Linear {
    linear(colour.map(|value| {
        let value = value.clamp(0.0, 1.0);
        let value = if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    }))
}

fn luminance([red, green, blue]: Linear) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Linear, other: Linear) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// `--_lightest` and `--_darkest`, and what the accent stands on.
struct Theme {
    name: &'static str,
    lightest: f64,
    darkest: f64,
    grounds: Vec<Linear>,
    least: f64,
}

impl Theme {
    /// The formula of the style sheet. In linear light, scaling and mixing act on each of red, green and blue alike.
    fn accent(&self, brand: Linear) -> Linear {
        let y = luminance(brand);
        let scale = (self.lightest / y).min(1.0);
        let mix = ((self.darkest - y) / (1.0 - y)).max(0.0);
        brand.map(|value| value * scale + (1.0 - value) * mix)
    }
}

/// The value of a declaration in the rule that begins with `rule`, or in an earlier one where it does not say.
fn declared<'a>(sheet: &'a str, rule: &str, name: &str) -> &'a str {
    let place = sheet.find(rule).unwrap_or_else(|| panic!("no rule {rule}"));
    let block = &sheet[place..place + sheet[place..].find('}').unwrap()];
    let start = block.find(&format!("{name}:")).unwrap_or_else(|| panic!("{rule} has no {name}"));
    block[start..].split_once(':').unwrap().1.split(';').next().unwrap().trim()
}

/// A colour such as `#1d4f91`, `#fff`, or the default in `var(--name, #fff)`.
fn colour(text: &str) -> Linear {
    let digits = text.rsplit('#').next().unwrap().trim_end_matches(')');
    let value = |index: usize| {
        let text =
            if digits.len() == 3 { digits[index..=index].repeat(2) } else { digits[2 * index..2 * index + 2].into() };
        u8::from_str_radix(&text, 16).unwrap()
    };
    linear([value(0), value(1), value(2)])
}

const LIGHT: &str = ".frame {";
const DARK: &str = "[data-theme=\"dark\"]";
const HIGH: &str = ".frame[data-theme=\"contrast\"]";

fn colours(sheet: &str, rule: &str, names: [&str; 2]) -> Vec<Linear> {
    names.map(|name| colour(declared(sheet, rule, name))).to_vec()
}

fn themes() -> [Theme; 3] {
    let number = |rule: &str, name: &str| declared(ACCENT, rule, name).parse().unwrap();
    let grounds = |sheet: &str, rule: &str| colours(sheet, rule, ["--_surface", "--_card"]);
    let (light, dark, high) = (LIGHT, DARK, HIGH);
    [
        Theme {
            name: "light",
            lightest: number(light, "--_lightest"),
            darkest: number(light, "--_darkest"),
            grounds: grounds(TOKENS, light),
            least: 7.0,
        },
        Theme {
            name: "dark",
            lightest: number(dark, "--_lightest"),
            darkest: number(dark, "--_darkest"),
            grounds: grounds(TOKENS, dark),
            least: 7.0,
        },
        Theme {
            name: "contrast",
            lightest: number(light, "--_lightest"),
            darkest: 0.0,
            grounds: grounds(CONTRAST, high),
            least: 7.0,
        },
    ]
}

#[test]
fn every_colour_of_the_cube_can_be_read_on_cards_and_surface() {
    // 52 steps a side, both ends among them: 140,608 colours in each theme.
    let steps: Vec<u8> = (0..=255).step_by(5).collect();
    for theme in themes() {
        let mut worst = (f64::INFINITY, [0; 3]);
        for &red in &steps {
            for &green in &steps {
                for &blue in &steps {
                    let accent = shown(theme.accent(linear([red, green, blue])));
                    for &ground in &theme.grounds {
                        let contrast = contrast(accent, ground);
                        if contrast < worst.0 {
                            worst = (contrast, [red, green, blue]);
                        }
                    }
                }
            }
        }
        println!("{}: at worst {:.2}, of {:?}", theme.name, worst.0, worst.1);
        assert!(worst.0 >= theme.least, "{}: {:?} has a contrast of {:.3} only", theme.name, worst.1, worst.0);
    }
}

#[test]
fn a_colour_that_can_be_read_stays_as_it_is() {
    let [light, dark, _] = themes();
    for (theme, brand) in [(&light, [0x1d, 0x4f, 0x91]), (&light, [0x7a, 0x1f, 0x2b]), (&dark, [0x9d, 0xc0, 0xf5])] {
        assert_eq!(shown(theme.accent(linear(brand))), linear(brand), "{}: {brand:?}", theme.name);
    }
}

/// As a ground, an accent stays as it is given; the words on it are white below a lightness that the style sheet names, else black.
#[test]
fn words_on_every_colour_of_the_cube_can_be_read() {
    let middle: f64 = ACCENT.split_once("calc((").unwrap().1.split_once(" - l)").unwrap().0.parse().unwrap();
    let steps: Vec<u8> = (0..=255).step_by(5).collect();
    let mut worst = (f64::INFINITY, [0; 3]);
    for &red in &steps {
        for &green in &steps {
            for &blue in &steps {
                let ground = linear([red, green, blue]);
                // CIE 1976 lightness, as in CSS Color 4; the other branch holds below a luminance of 0.9 % alone.
                let y = luminance(ground);
                let lightness = if y > 216.0 / 24389.0 { 116.0 * y.cbrt() - 16.0 } else { y * 24389.0 / 27.0 };
                let ink = if lightness < middle { [1.0; 3] } else { [0.0; 3] };
                let contrast = contrast(ink, ground);
                if contrast < worst.0 {
                    worst = (contrast, [red, green, blue]);
                }
            }
        }
    }
    println!("at worst {:.2}, of {:?}", worst.0, worst.1);
    assert!(worst.0 >= 4.5, "{:?} has a contrast of {:.3} only", worst.1, worst.0);
}

/// In dark themes a statement on its own stands on a card in the ink.
#[test]
fn words_in_the_colours_of_each_theme_can_be_read_on_cards_and_surface() {
    for (sheet, rule) in [(TOKENS, LIGHT), (TOKENS, DARK), (CONTRAST, HIGH)] {
        for (word, name) in colours(sheet, rule, ["--_ink", "--_quiet"]).into_iter().zip(["ink", "quiet"]) {
            for (ground, place) in colours(sheet, rule, ["--_surface", "--_card"]).into_iter().zip(["surface", "card"])
            {
                let contrast = contrast(word, ground);
                println!("{rule} {name} on {place}: {contrast:.2}");
                assert!(contrast >= 7.0, "{rule} {name} on {place}: a contrast of {contrast:.3} only");
            }
        }
    }
}
