//! Zones by name.
//!
//! A name means what it meant to most writers: `CST` is Chicago's and not Shanghai's, `IST` is India's, `BST` is London's.

/// Seconds east of Greenwich.
pub(super) fn offset(name: &str) -> Option<i64> {
    let minutes = match name {
        "z" | "ut" | "utc" | "gmt" | "wet" | "zulu" | "etc" | "uct" => 0,
        "at" | "ast" | "bot" | "clt" | "vet" | "edt" => -240,
        "et" | "est" | "cdt" | "cot" | "pet" => -300,
        "ct" | "cst" | "mdt" => -360,
        "mt" | "mst" | "pdt" => -420,
        "pt" | "pst" | "akdt" => -480,
        "akst" => -540,
        "hst" => -600,
        "adt" | "art" | "brt" | "clst" => -180,
        "brst" => -120,
        "nst" => -210,
        "ndt" => -150,
        "bst" | "cet" | "met" | "mez" | "wat" | "west" => 60,
        "cest" | "mest" | "mesz" | "eet" | "sast" | "cat" => 120,
        "eest" | "msk" | "trt" | "eat" | "idt" => 180,
        "irst" => 210,
        "gst" | "msd" => 240,
        "irdt" | "aft" => 270,
        "pkt" => 300,
        "ist" => 330,
        "npt" => 345,
        "ict" | "wib" => 420,
        "hkt" | "sgt" | "myt" | "pht" | "awst" | "wita" => 480,
        "jst" | "kst" | "wit" => 540,
        "acst" => 570,
        "aest" => 600,
        "acdt" => 630,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        // RFC 822's military letters.
        "a" => -60,
        "m" => -720,
        "n" => 60,
        "y" => 720,
        _ => return None,
    };
    Some(minutes * 60)
}
