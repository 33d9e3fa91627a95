//! Makes a stream of news up, with the right answers: eleven languages, wire copies, follow-ups, standing headings, and two events that look alike.

use daily_core::story::{Article, Change, Clusterer, Settings};
use daily_core::{EntryId, Moment, StoryId};

/// An article that was made up.
pub struct Made {
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Its publisher.
    pub owner: String,
    /// A language tag.
    pub language: &'static str,
    /// When it was published.
    pub at: Moment,
    /// The event that it is about.
    pub event: usize,
}

/// A language: its tag, what happens (a headline, the same otherwise, a sentence), what comes after (a headline and a sentence), and what is said of anything.
struct Tongue {
    tag: &'static str,
    happens: [[&'static str; 3]; 4],
    after: [&'static str; 2],
    filler: [&'static str; 3],
    places: [&'static str; 8],
    people: [&'static str; 8],
}

const DAWN: i64 = 1_767_225_600;
const HOUR: i64 = 3_600;

/// `{p}` is the place, `{w}` somebody who is named, `{n}` a number.
const TONGUES: [Tongue; 11] = [
    Tongue {
        tag: "en",
        happens: [
            [
                "Fire destroys market hall in {p}, {n} stalls lost",
                "{n} stalls lost as market hall burns in {p}",
                "A fire destroyed the market hall of {p} and {n} stalls, said {w}.",
            ],
            [
                "Ferry runs aground off {p} with {n} aboard",
                "{n} taken off ferry aground near {p}",
                "A ferry with {n} passengers ran aground near {p}, captain {w} reported.",
            ],
            [
                "Mayor {w} of {p} resigns over housing contracts",
                "{p} mayor {w} steps down after housing affair",
                "Mayor {w} of {p} resigned over housing contracts worth {n} million.",
            ],
            [
                "Bridge in {p} closed after cracks are found",
                "Cracks found: {p} bridge shut to lorries",
                "Engineer {w} found cracks {n} centimetres long in the bridge of {p}, which was closed.",
            ],
        ],
        after: ["{p} inquiry: {w} answers questions", "After what happened in {p}, {w} answered questions of the inquiry for {n} minutes."],
        filler: ["Neighbours were surprised.", "More details are expected in the evening.", "Nobody could say how long it would take."],
        places: ["Ambleford", "Corriedale", "Thornwick", "Penhallow", "Dunmarrow", "Eastleaze", "Kilbrannan", "Harrowgill"],
        people: ["Fenwick", "Oduya", "Marlowe", "Tregarth", "Ashby", "Quillan", "Draycott", "Bexley"],
    },
    Tongue {
        tag: "de",
        happens: [
            [
                "Brand zerstört Markthalle in {p}: {n} Stände verloren",
                "{n} Stände verloren, Markthalle in {p} abgebrannt",
                "Ein Brand zerstörte die Markthalle von {p} und {n} Stände, sagte {w}.",
            ],
            [
                "Fähre mit {n} Menschen vor {p} auf Grund gelaufen",
                "{n} Fahrgäste von Fähre vor {p} geholt",
                "Eine Fähre mit {n} Fahrgästen lief bei {p} auf Grund, meldete Kapitän {w}.",
            ],
            [
                "Bürgermeister {w} aus {p} tritt wegen Wohnungsaufträgen zurück",
                "{p}: Rücktritt von Bürgermeister {w} nach Wohnungsaffäre",
                "Bürgermeister {w} von {p} trat wegen Aufträgen über {n} Millionen zurück.",
            ],
            [
                "Brücke in {p} nach Rissen gesperrt",
                "Risse entdeckt: Brücke von {p} für Lastwagen zu",
                "Ingenieur {w} fand Risse von {n} Zentimetern in der Brücke von {p}, die gesperrt wurde.",
            ],
        ],
        after: ["Untersuchung in {p}: {w} sagt aus", "Nach den Ereignissen in {p} sagte {w} {n} Minuten vor dem Ausschuss aus."],
        filler: [
            "Die Nachbarn waren überrascht.",
            "Am Abend werden weitere Einzelheiten erwartet.",
            "Niemand wusste, wie lange es dauert.",
        ],
        places: ["Wendelstadt", "Kaltenmoor", "Tannrode", "Lohbergen", "Birkenthal", "Eschwinkel", "Sollheim", "Grubenau"],
        people: ["Hartwieg", "Lindemuth", "Osterkamp", "Brückner", "Seyfarth", "Wolgast", "Zeidler", "Pfannkuch"],
    },
    Tongue {
        tag: "es",
        happens: [
            [
                "Un incendio destruye el mercado de {p} y {n} puestos",
                "Arde el mercado de {p}: {n} puestos perdidos",
                "Un incendio destruyó el mercado de {p} y {n} puestos, dijo {w}.",
            ],
            [
                "Un ferri con {n} pasajeros encalla frente a {p}",
                "Evacuados {n} pasajeros del ferri encallado en {p}",
                "Un ferri con {n} pasajeros encalló cerca de {p}, informó el capitán {w}.",
            ],
            [
                "Dimite {w}, alcalde de {p}, por contratos de vivienda",
                "El alcalde {w} deja {p} tras el caso de las viviendas",
                "El alcalde {w} de {p} dimitió por contratos de {n} millones.",
            ],
            [
                "Cerrado el puente de {p} por grietas",
                "Grietas en el puente de {p}, cerrado a camiones",
                "El ingeniero {w} halló grietas de {n} centímetros en el puente de {p}, que fue cerrado.",
            ],
        ],
        after: ["Investigación en {p}: declara {w}", "Tras lo ocurrido en {p}, {w} declaró {n} minutos ante la comisión."],
        filler: ["Los vecinos se sorprendieron.", "Se esperan más detalles por la tarde.", "Nadie supo decir cuánto tardaría."],
        places: ["Valdecorra", "Montejuelo", "Ribaseca", "Albornillo", "Peñalonga", "Torrequebra", "Navasol", "Guadalmeño"],
        people: ["Arizmendi", "Bustillo", "Carrasquer", "Echevarne", "Lozoya", "Mondragal", "Olmedilla", "Zubiaga"],
    },
    Tongue {
        tag: "fr",
        happens: [
            [
                "Un incendie détruit la halle de {p} et {n} étals",
                "La halle de {p} brûle : {n} étals perdus",
                "Un incendie a détruit la halle de {p} et {n} étals, selon {w}.",
            ],
            [
                "Un ferry avec {n} passagers s'échoue près de {p}",
                "{n} passagers évacués du ferry échoué à {p}",
                "Un ferry transportant {n} passagers s'est échoué près de {p}, a signalé le capitaine {w}.",
            ],
            [
                "Le maire de {p}, {w}, démissionne pour des contrats de logement",
                "{p} : démission du maire {w} après l'affaire des logements",
                "Le maire {w} de {p} a démissionné pour des contrats de {n} millions.",
            ],
            [
                "Le pont de {p} fermé après des fissures",
                "Fissures : le pont de {p} interdit aux camions",
                "L'ingénieur {w} a trouvé des fissures de {n} centimètres dans le pont de {p}, désormais fermé.",
            ],
        ],
        after: ["Enquête à {p} : {w} entendu", "Après les faits de {p}, {w} a été entendu {n} minutes par la commission."],
        filler: [
            "Les voisins étaient surpris.",
            "Des précisions sont attendues dans la soirée.",
            "Nul ne savait combien de temps il faudrait.",
        ],
        places: ["Montrivault", "Charbonnet", "Sauvelade", "Brissacourt", "Lanvézan", "Rochebrune", "Vieillecour", "Trémargat"],
        people: ["Delmotte", "Fauvelle", "Guérinet", "Lestrange", "Montclar", "Peyrissac", "Rouvière", "Vauzelle"],
    },
    Tongue {
        tag: "ru",
        happens: [
            [
                "Пожар уничтожил рынок в городе {p}: сгорели {n} прилавков",
                "Сгорели {n} прилавков на рынке, {p}",
                "Пожар уничтожил рынок и {n} прилавков, {p}, сообщил {w}.",
            ],
            [
                "Паром с {n} пассажирами сел на мель, {p}",
                "{n} пассажиров сняли с парома на мели, {p}",
                "Паром с {n} пассажирами сел на мель, {p}, сообщил капитан {w}.",
            ],
            [
                "Мэр {w} ушёл в отставку из-за жилищных контрактов, {p}",
                "{p}: отставка мэра {w} после жилищного дела",
                "Мэр {w} ушёл в отставку из-за контрактов на {n} миллионов, {p}.",
            ],
            [
                "Мост закрыли из-за трещин, {p}",
                "Трещины: мост закрыт для грузовиков, {p}",
                "Инженер {w} нашёл трещины в {n} сантиметров, мост закрыт, {p}.",
            ],
        ],
        after: ["Расследование, {p}: показания дал {w}", "После случившегося, {p}, {w} отвечал комиссии {n} минут."],
        filler: ["Соседи были удивлены.", "Подробности ожидаются вечером.", "Никто не знал, сколько это продлится."],
        places: ["Верхнекаменск", "Златоборск", "Приозёрнинск", "Суходольск", "Краснолужье", "Белогривск", "Тихореченск", "Ольховатка"],
        people: ["Завьялов", "Кречетов", "Лопухинский", "Мордвинцев", "Пересветов", "Солодовник", "Тихвинский", "Ярославкин"],
    },
    Tongue {
        tag: "it",
        happens: [
            [
                "Un incendio distrugge il mercato di {p} e {n} banchi",
                "Brucia il mercato di {p}: persi {n} banchi",
                "Un incendio ha distrutto il mercato di {p} e {n} banchi, ha detto {w}.",
            ],
            [
                "Traghetto con {n} passeggeri si arena davanti a {p}",
                "Evacuati {n} passeggeri dal traghetto arenato a {p}",
                "Un traghetto con {n} passeggeri si è arenato vicino a {p}, ha riferito il capitano {w}.",
            ],
            [
                "Si dimette {w}, sindaco di {p}, per gli appalti delle case",
                "Il sindaco {w} lascia {p} dopo lo scandalo delle case",
                "Il sindaco {w} di {p} si è dimesso per appalti da {n} milioni.",
            ],
            [
                "Chiuso il ponte di {p} per crepe",
                "Crepe nel ponte di {p}, vietato ai camion",
                "L'ingegnere {w} ha trovato crepe di {n} centimetri nel ponte di {p}, ora chiuso.",
            ],
        ],
        after: ["Inchiesta a {p}: sentito {w}", "Dopo i fatti di {p}, {w} ha risposto per {n} minuti alla commissione."],
        filler: ["I vicini erano sorpresi.", "In serata si attendono altri dettagli.", "Nessuno sapeva dire quanto ci vorrà."],
        places: ["Montefosco", "Castelrovere", "Pietralata", "Borgosereno", "Acquamorta", "Valdistura", "Rocchetta", "Fontanelle"],
        people: ["Bellomunno", "Cavazzana", "Degliesposti", "Ferramosca", "Lanzafame", "Monteforte", "Quadrelli", "Sanvitale"],
    },
    Tongue {
        tag: "pt",
        happens: [
            [
                "Incêndio destrói mercado de {p} e {n} bancas",
                "Mercado de {p} arde: {n} bancas perdidas",
                "Um incêndio destruiu o mercado de {p} e {n} bancas, disse {w}.",
            ],
            [
                "Balsa com {n} passageiros encalha perto de {p}",
                "Retirados {n} passageiros da balsa encalhada em {p}",
                "Uma balsa com {n} passageiros encalhou perto de {p}, informou o capitão {w}.",
            ],
            [
                "Prefeito {w} de {p} renuncia por contratos de moradia",
                "{p}: renúncia do prefeito {w} após caso das moradias",
                "O prefeito {w} de {p} renunciou por contratos de {n} milhões.",
            ],
            [
                "Ponte de {p} fechada após rachaduras",
                "Rachaduras: ponte de {p} proibida a caminhões",
                "O engenheiro {w} achou rachaduras de {n} centímetros na ponte de {p}, que foi fechada.",
            ],
        ],
        after: ["Inquérito em {p}: {w} depõe", "Depois do que houve em {p}, {w} depôs {n} minutos na comissão."],
        filler: ["Os vizinhos ficaram surpresos.", "Mais detalhes são esperados à noite.", "Ninguém soube dizer quanto tempo levaria."],
        places: ["Pedralva", "Ribeirinha", "Montalegrete", "Serranova", "Campinhal", "Vilarinho", "Jaquirana", "Itaporema"],
        people: ["Albergaria", "Bragantino", "Cordovil", "Figueiral", "Louzeiro", "Mascaranha", "Queirozes", "Vasconcel"],
    },
    Tongue {
        tag: "nl",
        happens: [
            [
                "Brand verwoest markthal in {p}, {n} kramen verloren",
                "{n} kramen verloren na brand in markthal {p}",
                "Een brand verwoestte de markthal van {p} en {n} kramen, zei {w}.",
            ],
            [
                "Veerboot met {n} opvarenden loopt vast bij {p}",
                "{n} passagiers van vastgelopen veerboot bij {p} gehaald",
                "Een veerboot met {n} passagiers liep vast bij {p}, meldde kapitein {w}.",
            ],
            [
                "Burgemeester {w} van {p} stapt op om woningcontracten",
                "{p}: vertrek van burgemeester {w} na woningaffaire",
                "Burgemeester {w} van {p} stapte op om contracten van {n} miljoen.",
            ],
            [
                "Brug in {p} dicht na scheuren",
                "Scheuren gevonden: brug {p} gesloten voor vrachtwagens",
                "Ingenieur {w} vond scheuren van {n} centimeter in de brug van {p}, die dichtging.",
            ],
        ],
        after: ["Onderzoek in {p}: {w} gehoord", "Na de gebeurtenissen in {p} werd {w} {n} minuten gehoord door de commissie."],
        filler: ["De buren waren verrast.", "In de avond worden meer details verwacht.", "Niemand wist hoe lang het zou duren."],
        places: ["Zevenmeer", "Oudekapel", "Lindevoort", "Hazerdonk", "Brakelveen", "Wilgenoord", "Steenhorst", "Kromwijk"],
        people: ["Boterenbrood", "Dijksterhof", "Hoogerwerf", "Kuipersma", "Langereis", "Noordeloos", "Terpstra", "Zandbergen"],
    },
    Tongue {
        tag: "zh",
        happens: [
            ["{p}市场大火烧毁{n}个摊位", "大火烧毁{p}市场 {n}个摊位受损", "{w}表示,{p}市场发生大火,{n}个摊位被烧毁。"],
            ["载有{n}人的渡轮在{p}附近搁浅", "{p}渡轮搁浅 {n}名乘客获救", "船长{w}报告,载有{n}名乘客的渡轮在{p}附近搁浅。"],
            ["{p}市长{w}因住房合同辞职", "住房丑闻后{p}市长{w}下台", "{p}市长{w}因{n}百万的住房合同辞职。"],
            ["{p}大桥发现裂缝后封闭", "发现裂缝 {p}大桥禁止卡车通行", "工程师{w}在{p}大桥发现{n}厘米长的裂缝,大桥已封闭。"],
        ],
        after: ["{p}调查:{w}出席作证", "{p}事件之后,{w}向委员会作证{n}分钟。"],
        filler: ["邻居们感到惊讶。", "预计晚间会有更多细节。", "没有人知道需要多久。"],
        places: ["柳沟岭", "青枫渡", "白鹿崖", "石楠镇", "玉带湾", "梧桐坞", "雁栖堡", "金雀原"],
        people: ["欧阳砚秋", "慕容景澜", "司徒鹤鸣", "端木怀瑾", "上官若溪", "皇甫望舒", "尉迟临渊", "诸葛青岚"],
    },
    Tongue {
        tag: "ja",
        happens: [
            ["{p}の市場で火災、{n}店が焼ける", "市場火災で{n}店焼失 {p}", "{p}の市場で火災があり、{n}店が焼けたと{w}が話した。"],
            [
                "{n}人乗りのフェリーが{p}沖で座礁",
                "{p}沖でフェリー座礁、{n}人を救助",
                "乗客{n}人のフェリーが{p}沖で座礁したと{w}船長が報告した。",
            ],
            ["{p}の{w}市長が住宅契約で辞任", "住宅問題で{p}の{w}市長が辞職", "{p}の{w}市長は{n}億円の住宅契約をめぐり辞任した。"],
            ["{p}の橋が亀裂で通行止め", "亀裂見つかり{p}の橋を閉鎖", "{w}技師が{p}の橋で{n}センチの亀裂を見つけ、通行止めになった。"],
        ],
        after: ["{p}の調査で{w}が証言", "{p}の出来事について、{w}は委員会で{n}分証言した。"],
        filler: ["近所の人々は驚いていた。", "夜に詳しい発表が見込まれる。", "どれほどかかるかは誰にも分からない。"],
        places: ["霧ヶ沢", "椿ノ浦", "鷹巣原", "葛西谷", "雪割町", "白萩島", "鶴舞台", "桐生野"],
        people: ["鬼頭宗助", "早乙女千景", "蓮見怜司", "神楽坂透", "綾小路誠", "榊原直哉", "鳳城晴臣", "柊木美緒"],
    },
    Tongue {
        tag: "ko",
        happens: [
            [
                "{p} 시장 화재로 점포 {n}곳 소실",
                "점포 {n}곳 태운 {p} 시장 화재",
                "{w} 씨는 {p} 시장에서 불이 나 점포 {n}곳이 탔다고 말했다.",
            ],
            [
                "승객 {n}명 태운 여객선 {p} 앞바다 좌초",
                "{p} 여객선 좌초, 승객 {n}명 구조",
                "승객 {n}명을 태운 여객선이 {p} 앞바다에서 좌초했다고 {w} 선장이 알렸다.",
            ],
            ["{p} {w} 시장 주택 계약 문제로 사임", "주택 비리로 물러난 {p} {w} 시장", "{p} {w} 시장은 {n}억 원 주택 계약 문제로 사임했다."],
            [
                "{p} 다리 균열 발견돼 통제",
                "균열 발견된 {p} 다리 화물차 금지",
                "{w} 기사가 {p} 다리에서 {n}센티미터 균열을 발견해 통제됐다.",
            ],
        ],
        after: ["{p} 조사에서 {w} 증언", "{p} 사건과 관련해 {w} 씨가 위원회에서 {n}분 동안 증언했다."],
        filler: ["이웃들은 놀랐다.", "저녁에 자세한 내용이 나올 예정이다.", "얼마나 걸릴지 아무도 몰랐다."],
        places: ["솔내골", "은하리", "백운포", "달빛재", "청학동천", "매화나루", "두루미섬", "한솔마루"],
        people: ["남궁도윤", "황보서진", "제갈은수", "선우태강", "독고하람", "사공예린", "동방준서", "서문나래"],
    },
];

/// The stream, in the order of time. The same seed makes the same stream.
pub fn stream(seed: u64) -> Vec<Made> {
    let mut dice = seed;
    let mut roll = move |below: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize % below.max(1)
    };
    let mut made = Vec::new();
    let mut event = 0;
    for tongue in &TONGUES {
        // No two events of a language are of one kind: a stream in which every event looks like another is no news.
        for kind in 0..4 {
            let (place, number) = (2 * kind + roll(2), 12 + roll(900));
            let (p, w) = (tongue.places[place], tongue.people[place]);
            let fill = |text: &str| text.replace("{p}", p).replace("{w}", w).replace("{n}", &number.to_string());
            let begins = DAWN + (roll(120) as i64) * HOUR;
            let [headline, other, sentence] = tongue.happens[kind];
            let mut add = |title: &str, text: String, house: usize, after: i64| {
                made.push(Made {
                    title: fill(title),
                    text: fill(&text),
                    owner: format!("{}{house}.example", tongue.tag),
                    language: tongue.tag,
                    at: Moment(begins + after),
                    event,
                });
            };
            let fillers = [tongue.filler[roll(3)], tongue.filler[roll(3)]];
            add(headline, format!("{sentence} {}", fillers[0]), roll(6), 0);
            // One event of four stays with one publisher.
            if roll(4) != 0 {
                add(other, format!("{} {sentence}", fillers[1]), 6 + roll(3), 1_200 + roll(3_000) as i64);
                for copy in 0..roll(4) {
                    add(headline, format!("{sentence} {}", fillers[0]), 10 + copy, 1_800 + 300 * copy as i64);
                }
                if roll(2) == 0 {
                    let [title, text] = tongue.after;
                    add(title, format!("{text} {sentence}"), roll(9), 8 * HOUR + roll(60_000) as i64);
                }
            }
            event += 1;
        }
    }
    let mut alone = |title: String, text: String, owner: &str, at: i64, event: usize| {
        made.push(Made { title, text, owner: owner.to_owned(), language: "en", at: Moment(at), event });
    };
    // What stands under one heading every day is something new every day.
    let skies = ["sunny spells", "heavy showers", "morning fog", "strong gales", "late frost", "thunder"];
    for (day, sky) in skies.iter().enumerate() {
        let other = skies[(day + 2) % skies.len()];
        let text = format!("Expect {sky} in the north and {other} in the south. Top temperature {} degrees.", 3 + 4 * day);
        alone("Weather for your region today".to_owned(), text, "weather.example", DAWN + day as i64 * 24 * HOUR, event);
        event += 1;
    }
    let clubs = ["Rovers", "Wanderers", "Albion", "Athletic", "Harriers", "Corinthians", "Stanley", "Orient"];
    for (n, two) in clubs.chunks_exact(2).enumerate() {
        let title = format!("{} {} {} {}: match report", two[0], n, two[1], n + 1);
        alone(title, format!("{} lost at home to {}.", two[0], two[1]), "scores.example", DAWN + 50 * HOUR + n as i64 * 900, event);
        event += 1;
    }
    for (day, what) in ["opening speeches", "witness Harlan testifies", "bank records shown"].iter().enumerate() {
        let text = format!("Day {} of the trial of banker Oswin Trask: {what}.", day + 2);
        let at = DAWN + (30 + 24 * day as i64) * HOUR;
        alone(format!("Oswin Trask trial, day {}: {what}", day + 2), text.clone(), "court.example", at, event);
        alone(format!("Banker Oswin Trask on trial: {what}"), text, "herald.example", at + 3_000, event);
    }
    event += 1;
    // Two events that look alike: one country, one week, other towns, days and figures.
    for (town, figure, day, dead) in [("Port Ellery", "5.2", "Monday", 3), ("Mount Sarn", "6.1", "Thursday", 40)] {
        let begins = DAWN + if day == "Monday" { 20 } else { 92 } * HOUR;
        for (n, title) in [
            format!("{figure} quake shakes {town} in Veruna"),
            format!("Veruna earthquake: {dead} dead in {town}"),
            format!("{town} counts its dead after {figure} magnitude quake"),
            format!("Rescuers dig in {town} after Veruna quake"),
        ]
        .into_iter()
        .enumerate()
        {
            let text = format!(
                "A magnitude {figure} earthquake struck {town} in Veruna on {day}, killing {dead} people. Rescuers in {town} searched through the night."
            );
            let text = if n == 2 { format!("{town} buried its dead. {text}") } else { format!("{text} Report {n} from {town}.") };
            alone(title, text, &format!("quake{n}.example"), begins + n as i64 * 2_000, event);
        }
        event += 1;
    }
    made.sort_by(|a, b| (a.at, &a.owner, &a.title).cmp(&(b.at, &b.owner, &b.title)));
    made
}

/// The story of each article, after everything was seen.
pub fn group(made: &[Made]) -> Vec<StoryId> {
    let mut clusterer = Clusterer::new(Settings::default(), StoryId(1));
    let mut found = Vec::new();
    for (n, one) in made.iter().enumerate() {
        let article = Article {
            id: EntryId(n as i64),
            title: &one.title,
            text: &one.text,
            url: "",
            publisher: &one.owner,
            owner: &one.owner,
            language: one.language,
            published: one.at,
            arrived: one.at,
        };
        found.push(clusterer.push(&article).story);
        if n % 100 == 99 || n + 1 == made.len() {
            for change in clusterer.repair() {
                if let Change::Moved { entry, to, .. } = change {
                    found[entry.0 as usize] = to;
                }
            }
        }
    }
    found.into_iter().map(|story| clusterer.resolve(story)).collect()
}

/// B³: precision and recall.
pub fn bcubed(made: &[Made], found: &[StoryId]) -> (f64, f64) {
    let all = made.len() as f64;
    let (mut p, mut r) = (0.0, 0.0);
    for (one, story) in made.iter().zip(found) {
        let same_event = made.iter().filter(|other| other.event == one.event).count() as f64;
        let same_story = found.iter().filter(|other| *other == story).count() as f64;
        let both = made.iter().zip(found).filter(|(other, found)| other.event == one.event && *found == story).count() as f64;
        p += both / same_story;
        r += both / same_event;
    }
    (p / all, r / all)
}
