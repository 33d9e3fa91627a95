//! Reads broken JSON as far as it goes: raw line breaks in texts, commas too many, an end that never came.

use serde_json::{Map, Number, Value};

/// Deeper than any feed, and shallow enough for any stack.
const DEEPEST: usize = 64;

/// What can be made of `document`.
pub(super) fn mend(document: &str) -> Option<Value> {
    let mut reader = Reader { text: document, at: 0 };
    reader.value(0)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        match self.peek()? {
            _ if depth > DEEPEST => {
                // What is nested so deep is nobody's entry; the rest of the document is given up.
                self.at = self.text.len();
                None
            }
            b'{' => Some(Value::Object(self.object(depth))),
            b'[' => Some(Value::Array(self.array(depth))),
            b'"' => Some(Value::String(self.string())),
            b'}' | b']' | b',' | b':' => None,
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Map<String, Value> {
        let mut object = Map::new();
        self.at += 1;
        while let Some(next) = self.peek() {
            match next {
                b'}' => {
                    self.at += 1;
                    break;
                }
                b']' => break,
                b'"' => {
                    let name = self.string();
                    if self.peek() == Some(b':') {
                        self.at += 1;
                        if let Some(value) = self.value(depth + 1) {
                            object.insert(name, value);
                        }
                    }
                }
                _ => self.at += next_letter(self.text, self.at),
            }
        }
        object
    }

    fn array(&mut self, depth: usize) -> Vec<Value> {
        let mut values = Vec::new();
        self.at += 1;
        while let Some(next) = self.peek() {
            match next {
                b']' => {
                    self.at += 1;
                    break;
                }
                b'}' => break,
                b',' | b':' => self.at += 1,
                _ => values.extend(self.value(depth + 1)),
            }
        }
        values
    }

    fn string(&mut self) -> String {
        let mut out = String::new();
        self.at += 1;
        while let Some(found) = memchr::memchr2(b'"', b'\\', &self.text.as_bytes()[self.at..]) {
            out.push_str(&self.text[self.at..self.at + found]);
            self.at += found + 1;
            if self.text.as_bytes()[self.at - 1] == b'"' {
                return out;
            }
            self.escape(&mut out);
        }
        out.push_str(&self.text[self.at..]);
        self.at = self.text.len();
        out
    }

    /// Reads what follows a backslash.
    fn escape(&mut self, out: &mut String) {
        let Some(letter) = self.text[self.at..].chars().next() else { return };
        self.at += letter.len_utf8();
        match letter {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            'b' | 'f' => {}
            'u' => {
                let high = self.unit();
                let both = match high {
                    0xd800..0xdc00 if self.text[self.at..].starts_with("\\u") => {
                        self.at += 2;
                        let low = self.unit();
                        0x10000 + ((high - 0xd800) << 10) + low.wrapping_sub(0xdc00) % 0x400
                    }
                    other => other,
                };
                out.push(char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            other => out.push(other),
        }
    }

    fn unit(&mut self) -> u32 {
        let digits: String = self.text[self.at..].chars().take(4).take_while(char::is_ascii_hexdigit).collect();
        self.at += digits.len();
        u32::from_str_radix(&digits, 16).unwrap_or(0xfffd)
    }

    fn word(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let end = rest.find([',', '}', ']', ':', '"', '{', '[']).unwrap_or(rest.len()).max(next_letter(self.text, self.at));
        self.at += end;
        match rest[..end].trim() {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            number => number.parse::<Number>().ok().map(Value::Number),
        }
    }
}

fn next_letter(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn sound_json_means_the_same() {
        let text = r#"{"a":[1,-2.5,true,null,"x\n\u00e9\ud83d\ude00\"y"],"b":{"c":{}}}"#;

        let expected = json!({"a": [1, -2.5, true, "x\né😀\"y"], "b": {"c": {}}});
        assert_eq!(mend(text), Some(expected));
    }

    #[test]
    fn what_is_broken_is_read_as_far_as_it_goes() {
        assert_eq!(mend("{\"a\":\"line\nbreak\",,\"b\":[1,2,],}"), Some(json!({"a": "line\nbreak", "b": [1, 2]})));
        assert_eq!(mend("{\"a\":[{\"b\":\"c"), Some(json!({"a": [{"b": "c"}]})));
        assert_eq!(mend("{\"a\" é nonsense \"b\":1}"), Some(json!({"b": 1})));
    }

    #[test]
    fn nesting_has_an_end() {
        assert!(mend(&"[".repeat(100_000)).is_some());
    }
}
