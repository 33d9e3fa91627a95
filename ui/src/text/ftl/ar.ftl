### كلمات النافذة كلها بالعربية الفصحى، موجزة كما تكتبها الصحف.
###
### article    مقال
### source     مصدر
### story      قصة (ما ترويه عدة مقالات)
### edition    عدد
### Today      اليوم
### bookmark   المفضّلة؛ read later: للقراءة لاحقًا
### highlight  تمييز؛ note: ملاحظة
### mute       كتم؛ rule: قاعدة
### to check   سؤال المصدر عن جديده؛ refresh: تحديث
### tag        وسم؛ label: صفة؛ folder: مجلد


## name

name = London Daily

## motto

motto = انظر إلى الصورة الكاملة.

## today

today-title = اليوم
today-facts =
    { $stories ->
        [zero] لا قصص بعد
        [one] قصة واحدة · القراءة { $minutes } د
        [two] قصتان · القراءة { $minutes } د
        [few] { $stories } قصص · القراءة { $minutes } د
        [many] { $stories } قصة · القراءة { $minutes } د
       *[other] { $stories } قصة · القراءة { $minutes } د
    }
today-fresh = جديد منذ آخر زيارة.
today-breaking = عاجل
today-more = +{ $n }
today-moreSources =
    { $n ->
        [zero] لا مصادر أخرى
        [one] مصدر آخر
        [two] مصدران آخران
        [few] { $n } مصادر أخرى
        [many] { $n } مصدرًا آخر
       *[other] { $n } مصدر آخر
    }
today-since = منذ { $when }
today-told =
    { $n ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $n } مصادر
        [many] { $n } مصدرًا
       *[other] { $n } مصدر
    }
today-end = هذا كل شيء الآن.
today-burst = { $source }: { $n } أخرى
today-leftOut =
    { $n ->
        [zero] لا مقالات أخرى في القوائم
        [one] مقال آخر في القوائم
        [two] مقالان آخران في القوائم
        [few] { $n } مقالات أخرى في القوائم
        [many] { $n } مقالًا آخر في القوائم
       *[other] { $n } مقال آخر في القوائم
    }
today-nothing = لم يصل شيء بعد.
today-nothingHint = ما إن تنشر مصادرك شيئًا حتى تُركَّب الصفحة الأولى هنا.
today-why = سبب ظهورها هنا:
today-whole = القصة كاملة
today-page = الصفحة الأولى
today-top = أهم القصص
today-readAlready = مقروء.
today-newer = ورد جديد منذ تركيب هذه الصفحة. أعد تركيبها

## places

places-unread = غير مقروء
places-bookmarks = المفضّلة
places-later = للقراءة لاحقًا
places-all = الكل
places-search = بحث
places-health = مصادرك
places-alerts = التنبيهات
places-settings = الإعدادات
places-editions = الأعداد
places-highlights = التمييزات والملاحظات
places-rules = القواعد والكتم
places-statistics = الإحصاءات
places-recordings = التسجيلات
places-activity = سجل النشاط
places-about = حول البرنامج
places-highlighted = المميَّز
places-muted = المكتوم
places-story = قصة
places-tag = الوسم { $name }
places-gone = لم يعد موجودًا

## sources

sources-title = المصادر
sources-show = إظهار المصادر
sources-add = إضافة مصدر
sources-menu = المزيد
sources-refresh = تحديث
sources-refreshAll = تحديث الكل
sources-stop = إيقاف التحديث
sources-progress = { $done } من { $total }
sources-refreshed = حُدِّث { $when }
sources-never = لم يُحدَّث بعد
sources-offline = لا اتصال بالشبكة. كل ما لديك ما زال هنا.
sources-readOnly = يمكن قراءة المكتبة، ولا يمكن تغييرها.
sources-unread =
    { $n ->
        [zero] لا مقالات غير مقروءة
        [one] مقال واحد غير مقروء
        [two] مقالان غير مقروءين
        [few] { $n } مقالات غير مقروءة
        [many] { $n } مقالًا غير مقروء
       *[other] { $n } مقال غير مقروء
    }
sources-open = فتح المجلد { $name }
sources-close = إغلاق المجلد { $name }
sources-paused = متوقف مؤقتًا
sources-chosen = محدَّد.
sources-gone = اختفى نهائيًا
sources-ended =
    { $n ->
        [zero] لا جديد.
        [one] مقال جديد واحد.
        [two] مقالان جديدان.
        [few] { $n } مقالات جديدة.
        [many] { $n } مقالًا جديدًا.
       *[other] { $n } مقال جديد.
    }
sources-unreached =
    { $n ->
        [zero] تعذّر الوصول إلى أي مصدر.
        [one] تعذّر الوصول إلى مصدر واحد.
        [two] تعذّر الوصول إلى مصدرين.
        [few] تعذّر الوصول إلى { $n } مصادر.
        [many] تعذّر الوصول إلى { $n } مصدرًا.
       *[other] تعذّر الوصول إلى { $n } مصدر.
    }
sources-started = جارٍ التحديث.
sources-cancelled = أُوقف التحديث.

## list

list-title = المقالات
list-fresh =
    { $n ->
        [zero] لا مقالات جديدة – عرض
        [one] مقال جديد واحد – عرض
        [two] مقالان جديدان – عرض
        [few] { $n } مقالات جديدة – عرض
        [many] { $n } مقالًا جديدًا – عرض
       *[other] { $n } مقال جديد – عرض
    }
list-came =
    { $n ->
        [zero] لا مقالات جديدة.
        [one] مقال جديد واحد.
        [two] مقالان جديدان.
        [few] { $n } مقالات جديدة.
        [many] { $n } مقالًا جديدًا.
       *[other] { $n } مقال جديد.
    }
list-unreadOnly = غير المقروء فقط
list-markAllRead = تعليم الكل كمقروء
list-markOlder =
    { $days ->
        [1] تعليم ما مضى عليه أكثر من يوم كمقروء
        [7] تعليم ما مضى عليه أكثر من أسبوع كمقروء
        [30] تعليم ما مضى عليه أكثر من شهر كمقروء
        [zero] تعليم الكل كمقروء
        [one] تعليم ما مضى عليه أكثر من يوم كمقروء
        [two] تعليم ما مضى عليه أكثر من يومين كمقروء
        [few] تعليم ما مضى عليه أكثر من { $days } أيام كمقروء
        [many] تعليم ما مضى عليه أكثر من { $days } يومًا كمقروء
       *[other] تعليم ما مضى عليه أكثر من { $days } يوم كمقروء
    }
list-picked =
    { $n ->
        [zero] لا شيء محدَّد
        [one] مقال واحد محدَّد
        [two] مقالان محدَّدان
        [few] { $n } مقالات محدَّدة
        [many] { $n } مقالًا محدَّدًا
       *[other] { $n } مقال محدَّد
    }
list-unpick = إلغاء التحديد
list-retry = إعادة المحاولة
list-empty-unread = قرأت كل شيء. أحسنت.
list-empty-bookmarks = لا شيء في المفضّلة بعد. اضغط s على مقال لتحفظه بنصه وصوره.
list-empty-later = لا شيء ينتظر القراءة. اضغط l على مقال ليوضع هنا.
list-empty-all = لا مقالات بعد.
list-empty-feed = لم يصل شيء من هذا المصدر بعد.
list-empty-unreadHere = قرأت كل ما هنا.
list-empty-folder = لا شيء في هذا المجلد بعد.
list-empty-tag = لا شيء يحمل هذا الوسم.
list-empty-story = لم تعد هذه القصة موجودة.
list-empty-saved = لا يجد هذا البحث شيئًا بعد.
list-empty-highlighted = لا شيء مميَّز بعد. حدِّد مقطعًا من مقال لتمييزه.
list-empty-muted = لا شيء مكتوم.
list-unread = غير مقروء.
list-bookmarked = في المفضّلة.
list-later = للقراءة لاحقًا.
list-feedSettings = إعدادات المصدر…

## folder

folder-rename = إعادة تسمية المجلد…
folder-inside = مجلد جديد داخله…
folder-remove = حذف المجلد…
folder-name = الاسم
folder-save = حفظ
folder-make = إنشاء
folder-removeSure = أتريد حذف المجلد { $name }؟ تبقى مصادره ومجلداته، وترتفع مستوى واحدًا.
folder-removeYes = حذف
folder-cancel = إبقاء
folder-new = مجلد جديد…
folder-settings = إعدادات المجلد…
folder-settingsHint = ما تضبطه هنا يسري على كل مصدر فيه، وعلى ما ينضم إليه.

## search

search-title = بحث
search-prompt = ابحث في كل المقالات
search-hint = كلمات، "عبارة"، -دون، بداية*، or، feed:، folder:، tag:، author:، is:unread، before:، after:
search-beginning = لا مقال فيه «{ $words }» كلمةً كاملة. وفي هذه كلمات تبدأ بها.
search-suggestions = كيف يمكن أن يكتمل البحث
search-keep = حفظ هذا البحث…
search-language-0-0 = “كلمات متتالية”
search-language-0-1 = هذه بعينها وبهذا الترتيب
search-language-1-0 = -كلمة
search-language-1-1 = دون هذه الكلمة
search-language-2-0 = بداية*
search-language-2-1 = كل ما يبدأ هكذا
search-language-3-0 = هذا or ذاك
search-language-3-1 = أيٌّ منهما
search-language-4-0 = feed:الأنباء · folder:العالم
search-language-4-1 = من أين
search-language-5-0 = tag:الميناء · author:Osei
search-language-5-1 = لمن وعمّ
search-language-6-0 = is:unread · is:bookmarked · is:later
search-language-6-1 = بأي حال
search-language-7-0 = after:7d · before:2026-10-01
search-language-7-1 = متى
search-byRelevance = الأقرب أولًا
search-byDate = الأحدث أولًا
search-none = لا نتائج للبحث عن «{ $query }».
search-tries-0 = كلمات أقل تجد أكثر.
search-tries-1 = ضع * في آخر الكلمة لتجد كل ما يبدأ بها.
search-tries-2 = احذف علامتي الاقتباس لتجد الكلمات متفرقة.
search-start = يشمل البحث كل ما لديك: العناوين والكتّاب والنصوص الكاملة، ودون اتصال أيضًا.
search-found =
    { $n ->
        [zero] لم يُعثر على شيء
        [one] عُثر على مقال واحد
        [two] عُثر على مقالين
        [few] عُثر على { $n } مقالات
        [many] عُثر على { $n } مقالًا
       *[other] عُثر على { $n } مقال
    }
search-foundMore = عُثر على أكثر من { $n }

## reading

reading-title = مقال
reading-none = اختر مقالًا لتقرأه.
reading-noneHint = ‏j وk للتنقل في القائمة، و? لعرض كل المفاتيح.
reading-by = بقلم { $authors }
reading-minutes = { $n } د
reading-updated = عُدِّل في { $when }
reading-markRead = تعليم كمقروء
reading-markUnread = تعليم كغير مقروء
reading-bookmark = إضافة إلى المفضّلة
reading-unbookmark = إزالة من المفضّلة
reading-later = للقراءة لاحقًا
reading-unlater = إزالة من القراءة لاحقًا
reading-original = فتح الأصل
reading-copyLink = نسخ الرابط
reading-copied = نُسخ الرابط.
reading-more = المزيد
reading-back = رجوع
reading-source = كل ما نشره { $name }
reading-comments = قراءة التعليقات
reading-site = زيارة الموقع
reading-copyText = نسخ النص
reading-textCopied = نُسخ النص.
reading-bigger = تكبير النص
reading-smaller = تصغير النص
reading-frame = نص المقال
reading-notOffline =
    { $n ->
        [zero] لم تُخزَّن بعد ولن تظهر دون شبكة: لا صور.
        [one] لم تُخزَّن بعد ولن تظهر دون شبكة: صورة واحدة.
        [two] لم تُخزَّن بعد ولن تظهر دون شبكة: صورتان.
        [few] لم تُخزَّن بعد ولن تظهر دون شبكة: { $n } صور.
        [many] لم تُخزَّن بعد ولن تظهر دون شبكة: { $n } صورة.
       *[other] لم تُخزَّن بعد ولن تظهر دون شبكة: { $n } صورة.
    }
reading-enclosures = المرفقات
reading-story =
    { $n ->
        [zero] هذه القصة في أي مصدر
        [one] هذه القصة في مصدر واحد
        [two] هذه القصة في مصدرين
        [few] هذه القصة في { $n } مصادر
        [many] هذه القصة في { $n } مصدرًا
       *[other] هذه القصة في { $n } مصدر
    }
reading-fullText = تحميل النص الكامل
reading-feedText = عرض ملخص المصدر
reading-ownPage = عرض النص الكامل
reading-versions =
    { $n ->
        [1] عُدِّل مرة واحدة: ماذا تغيّر
        [zero] لم يُعدَّل
        [one] عُدِّل مرة واحدة: ماذا تغيّر
        [two] عُدِّل مرتين: ماذا تغيّر
        [few] عُدِّل { $n } مرات: ماذا تغيّر
        [many] عُدِّل { $n } مرة: ماذا تغيّر
       *[other] عُدِّل { $n } مرة: ماذا تغيّر
    }
reading-siteRelated = يشير الموقع نفسه إلى
reading-fullTextAsked = جارٍ جلب صفحة المقال…
reading-related = مقالات ذات صلة
reading-first = أولًا
reading-noText = لم يرسل المصدر نصًا، بل هذا العنوان فقط.
reading-categories = الأبواب
reading-readOriginal = اقرأه في المصدر

## story

story-title = قصة
story-facts =
    { $sources ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $sources } مصادر
        [many] { $sources } مصدرًا
       *[other] { $sources } مصدر
    } · { $articles ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
story-first = منذ { $when }
story-moved = آخر تطور { $when }
story-follow = متابعة
story-followHint = أخبرني حين يجدّ جديد
story-mute = كتم
story-muteHint = لا تخبرني عنها بعد الآن
story-nowFollowed =
    { $yes ->
        [yes] تتابع القصة: سيصلك خبر حين يجدّ جديد.
       *[no] لم تعد تتابع القصة.
    }
story-nowMuted =
    { $yes ->
        [yes] كُتمت: لا تنبيهات عن هذه القصة.
       *[no] لم تعد مكتومة.
    }
story-timeline = تسلسل الأحداث
story-news = جديد:
story-tellsToo =
    { $n ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $n } مقالات
        [many] { $n } مقالًا
       *[other] { $n } مقال
    }
story-sources = من يرويها
story-wasFirst = أولًا
story-isCopy = منقول
story-notThis = ليس منها
story-notThisOf = ليس منها: { $title }
story-takenOut = أُخرج من القصة نهائيًا.
story-silent = لم يتناولها حتى الآن: { $names }.
story-why = لماذا جُمعت معًا؟
story-split = فصل…
story-splitHint = علِّم ما يروي قصة أخرى، وستكون له قصة مستقلة نهائيًا.
story-splitGo =
    { $n ->
        [zero] فصل
        [one] فصل مقال واحد
        [two] فصل مقالين
        [few] فصل { $n } مقالات
        [many] فصل { $n } مقالًا
       *[other] فصل { $n } مقال
    }
story-splitOff = فصل: { $title }
story-splitDone =
    { $n ->
        [zero] لا مقالات في قصة مستقلة من الآن.
        [one] مقال واحد في قصة مستقلة من الآن.
        [two] مقالان في قصة مستقلة من الآن.
        [few] { $n } مقالات في قصة مستقلة من الآن.
        [many] { $n } مقالًا في قصة مستقلة من الآن.
       *[other] { $n } مقال في قصة مستقلة من الآن.
    }
story-merge = دمج…
story-mergeTitle = مع أي قصة تُدمج؟
story-mergeHint = تصير القصتان واحدة نهائيًا.
story-mergeFind = ابحث عن قصة
story-mergeNone = لا قصة بهذا الاسم.
story-merged = صارت القصتان واحدة.
story-fresh =
    { $n ->
        [zero] لا مقالات جديدة منذ آخر زيارة
        [one] مقال جديد واحد منذ آخر زيارة
        [two] مقالان جديدان منذ آخر زيارة
        [few] { $n } مقالات جديدة منذ آخر زيارة
        [many] { $n } مقالًا جديدًا منذ آخر زيارة
       *[other] { $n } مقال جديد منذ آخر زيارة
    }
story-headlineChanged = غيّر { $source } عنوانه
story-onlyHere = هنا فقط
story-silentTitle = لم يتناولها حتى الآن
story-spread = توزّعها على صفاتك
story-spreadSources = مصادر
story-spreadEntries = مقالات
story-share = مشاركة
story-of = { $n } من { $all }
story-unlabelled =
    { $n ->
        [zero] لا مصادر بلا هذه الصفة.
        [one] مصدر واحد بلا هذه الصفة.
        [two] مصدران بلا هذه الصفة.
        [few] { $n } مصادر بلا هذه الصفة.
        [many] { $n } مصدرًا بلا هذه الصفة.
       *[other] { $n } مصدر بلا هذه الصفة.
    }
story-related = قصص ذات صلة

## add

add-title = إضافة مصدر
add-address = عنوان موقع أو خلاصة
add-example = newspaper.example أو https://…/feed.xml
add-folder = المجلد
add-noFolder = بلا مجلد
add-newFolder = مجلد جديد…
add-folderName = اسم المجلد الجديد
add-go = إضافة
add-looking = جارٍ البحث عن الخلاصة…
add-added =
    { $n ->
        [zero] أُضيف { $name }، ولا مقالات فيه بعد.
        [one] أُضيف { $name }، وفيه مقال واحد.
        [two] أُضيف { $name }، وفيه مقالان.
        [few] أُضيف { $name }، وفيه { $n } مقالات.
        [many] أُضيف { $name }، وفيه { $n } مقالًا.
       *[other] أُضيف { $name }، وفيه { $n } مقال.
    }
add-others = في الموقع المزيد:
add-addThis = إضافة
add-hasIt = أُضيف
add-another = إضافة مصدر آخر
add-done = تم
add-read = قراءته

## bring

bring-title = إحضار قائمة
bring-intro = تأتي الاشتراكات من قارئ آخر في ملف OPML. لن يتغير شيء قبل أن ترى ما فيه.
bring-choose = اختيار ملف…
bring-paste = أو الصق نصه
bring-look = عرض ما فيه
bring-newFeeds =
    { $n ->
        [zero] لا مصادر جديدة
        [one] مصدر جديد واحد
        [two] مصدران جديدان
        [few] { $n } مصادر جديدة
        [many] { $n } مصدرًا جديدًا
       *[other] { $n } مصدر جديد
    }
bring-already =
    { $n ->
        [zero] لا مصادر لديك من قبل
        [one] مصدر واحد لديك من قبل
        [two] مصدران لديك من قبل
        [few] { $n } مصادر لديك من قبل
        [many] { $n } مصدرًا لديك من قبل
       *[other] { $n } مصدر لديك من قبل
    }
bring-refused = تعذّرت متابعة { $n }
bring-repeated =
    { $n ->
        [zero] يتكرر في القائمة ويُحسب مرة واحدة: لا عناوين.
        [one] يتكرر في القائمة ويُحسب مرة واحدة: عنوان واحد.
        [two] يتكرر في القائمة ويُحسب مرة واحدة: عنوانان.
        [few] يتكرر في القائمة ويُحسب مرة واحدة: { $n } عناوين.
        [many] يتكرر في القائمة ويُحسب مرة واحدة: { $n } عنوانًا.
       *[other] يتكرر في القائمة ويُحسب مرة واحدة: { $n } عنوان.
    }
bring-keptAttributes = حُفظ، وإن لم يكن له معنى هنا: { $names }
bring-warnings = ما تعذّرت قراءته
bring-nothing = لا جديد في هذه القائمة.
bring-go =
    { $n ->
        [zero] إضافة أي مصدر
        [one] إضافة مصدر واحد
        [two] إضافة مصدرين
        [few] إضافة { $n } مصادر
        [many] إضافة { $n } مصدرًا
       *[other] إضافة { $n } مصدر
    }
bring-done =
    { $n ->
        [zero] لم يُضف شيء.
        [one] أُضيف: مصدر واحد.
        [two] أُضيف: مصدران.
        [few] أُضيف: { $n } مصادر.
        [many] أُضيف: { $n } مصدرًا.
       *[other] أُضيف: { $n } مصدر.
    }
bring-other = قائمة أخرى
bring-tooMany = و{ $n } أخرى
bring-exported = حُفظت قائمتك.
bring-exportAs = london-daily.opml
bring-export = أخذ قائمتك معك…
bring-import = إحضار قائمة…

## firstRun

firstRun-welcome = صحيفتك الخاصة، تُركَّب على جهازك.
firstRun-pick = ثلاث طرق للبدء.
firstRun-choose = اختيار المصادر
firstRun-chooseHint = من دليل مرتب بالمناطق والموضوعات: صحف العالم وأصوات أهدأ.
firstRun-bring = إحضار قائمة
firstRun-bringHint = تقرأ في مكان آخر؟ أحضر اشتراكاتك في ملف OPML.
firstRun-look = جولة
firstRun-lookHint = عدد تجريبي بصحف متخيَّلة، لا يحتاج إلى شبكة ويختفي بنقرة.
firstRun-address = أو تابع موقعًا بعنوانه

## catalog

catalog-title = اختيار المصادر
catalog-intro = علِّم ما تحب أن تجده مع قهوة الصباح. يمكنك التغيير متى شئت.
catalog-filter = ابحث في الدليل
catalog-all = كل { $group }
catalog-go =
    { $n ->
        [zero] اختر مصدرًا على الأقل
        [one] الاشتراك في مصدر واحد
        [two] الاشتراك في مصدرين
        [few] الاشتراك في { $n } مصادر
        [many] الاشتراك في { $n } مصدرًا
       *[other] الاشتراك في { $n } مصدر
    }
catalog-has = مشترَك
catalog-none = لا مصدر بهذا الاسم. يمكنك إضافة أي موقع بعنوانه.

## sample

sample-banner = هذا عدد تجريبي: صحف متخيَّلة وأخبار متخيَّلة.
sample-close = إغلاقه
sample-closed = ذهب العدد التجريبي.

## health

health-title = مصادرك
health-intro = حال كل مصدر، ومتى يُسأل من جديد.
health-find = ابحث عن مصدر
health-all = الكل
health-problems = المتعثّرة
health-none = لا مصدر هنا.
health-noProblems = كل المصادر بخير.
health-kinds-sitemap = خريطة أخبار الموقع
health-kinds-front_page = الصفحة الرئيسة للموقع
health-kinds-newsletter = نشرة بريدية
health-newsletters = النشرات البريدية
health-newslettersHint = يمكن قراءة مجلد رسائل (‎.eml أو maildir) على هذا الجهاز كأنه مصدر، ويصير كل مرسل مصدرًا.
health-addNewsletters = اختيار مجلد…
health-following = تُقرأ النشرات في { $name } من الآن.
health-senders =
    { $n ->
        [zero] لا مرسلين
        [one] مرسل واحد
        [two] مرسلان
        [few] { $n } مرسلين
        [many] { $n } مرسلًا
       *[other] { $n } مرسل
    }
health-unreadable =
    { $n ->
        [zero] تعذّرت قراءة أي ملف
        [one] تعذّرت قراءة ملف واحد
        [two] تعذّرت قراءة ملفين
        [few] تعذّرت قراءة { $n } ملفات
        [many] تعذّرت قراءة { $n } ملفًا
       *[other] تعذّرت قراءة { $n } ملف
    }
health-leaveNewsletters = التوقف عن قراءة نشرات { $name }
health-checked = سُئل { $when }
health-never = لم يُسأل قط
health-next = التالي { $when }
health-perWeek = { $n } في الأسبوع
health-readShare = قُرئ { $share }
health-kept =
    { $n ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $n } مقالات
        [many] { $n } مقالًا
       *[other] { $n } مقال
    }
health-failures =
    { $n ->
        [zero] لا إخفاقات
        [one] إخفاق واحد
        [two] إخفاقان متتاليان
        [few] { $n } إخفاقات متتالية
        [many] { $n } إخفاقًا متتاليًا
       *[other] { $n } إخفاق متتالٍ
    }
health-states-new = لم يُسأل بعد
health-states-fine = بخير
health-states-failing = متعثّر
health-states-paused = متوقف مؤقتًا
health-states-gone = اختفى
health-notify = أخبرني بالمقالات الجديدة
health-pause = إيقاف مؤقت
health-resume = استئناف
health-rename = إعادة تسمية
health-newName = اسم جديد (فارغ: اسمه الأصلي)
health-save = حفظ
health-folder = المجلد
health-check = اسأله الآن
health-remove = حذف
health-removeSure = أتريد حذف { $name }؟ تذهب مقالاته، ويبقى ما في المفضّلة.
health-removeYes = حذف
health-cancel = إبقاء
health-removed = حُذف { $name }.
health-privateNetwork = قد يكون على شبكتي الخاصة
health-details = إعدادات { $name }
health-sample = تجريبي

## alerts

alerts-title = التنبيهات
alerts-intro = ما أُعلن، وما حُجب، ولماذا.
alerts-watches = كلمات تترقبها
alerts-watchHint = يجب أن ترد كلها في المقال؛ «عبارة» و‎-دون كما في البحث.
alerts-words = الكلمات
alerts-add = ترقّب
alerts-hits =
    { $n ->
        [zero] لا شيء بعد
        [one] مرة واحدة
        [two] مرتان
        [few] { $n } مرات
        [many] { $n } مرة
       *[other] { $n } مرة
    }
alerts-remove = التوقف عن ترقّب { $words }
alerts-edit = تعديل { $words }
alerts-save = حفظ
alerts-cancel = إلغاء
alerts-noWatches = لا تترقب شيئًا بعد.
alerts-none = لم يُعلن شيء بعد.
alerts-told = ما أُعلن
alerts-held = لم يُعرض: { $why }
alerts-waiting = لم يُعرض بعد
alerts-kinds-entry = كلمات مترقَّبة
alerts-kinds-breaking = عاجل
alerts-kinds-followed = قصة متابَعة
alerts-kinds-edition = عدد
alerts-kinds-summary = ساعات الهدوء
alerts-open = فتح
alerts-kinds-push = رسالة مدفوعة
alerts-onlyHeld = المحجوب ({ $n })

## settings

settings-title = الإعدادات
settings-look = المظهر
settings-reading = القراءة
settings-refreshing = التحديث
settings-telling = الإشعارات
settings-theme = الألوان
settings-themes-system = كالنظام
settings-themes-light = ورق
settings-themes-dark = ليل
settings-themes-sepia = ورق قديم
settings-themes-contrast = تباين عالٍ
settings-density = القائمة
settings-densities-airy = رحبة
settings-densities-usual = مريحة
settings-densities-dense = مدمجة
settings-rowPictures = صور صغيرة في القوائم
settings-reducedMotion = بلا حركة
settings-lineHeight = ارتفاع السطر
settings-justify = ضبط حافتي النص
settings-hyphenate = تقطيع الكلمات
settings-ownFace = أو خط من نظامك
settings-ownFaceHint = مثل Literata
settings-marking = التعليم كمقروء
settings-markOnOpen = حين يُفتح المقال
settings-markOnScroll = حين يُمرَّر المقال
settings-keys = المفاتيح…
settings-keysHint = أطقم لمن جاء من برنامج آخر، ومفاتيح من اختيارك
settings-edition = العدد اليومي
settings-editionCompose = تركيب عدد كل يوم
settings-editionAt = الساعة
settings-editionMinutes = أقصى وقت للقراءة
settings-minutesValue = { $n } د
settings-weekdays-monday = الاثنين
settings-weekdays-tuesday = الثلاثاء
settings-weekdays-wednesday = الأربعاء
settings-weekdays-thursday = الخميس
settings-weekdays-friday = الجمعة
settings-weekdays-saturday = السبت
settings-weekdays-sunday = الأحد
settings-sharing = المشاركة
settings-shareHint = عناوين فيها { "{url}" } أو { "{title}" } أو { "{text}" }.
settings-shareName = الاسم
settings-shareAddress = العنوان
settings-shareAdd = إضافة
settings-shareRemove = حذف { $name }
settings-storing = الحفظ
settings-face = الخط
settings-faces-serif = صحيفة
settings-faces-sans = النظام
settings-faces-legible = سهل القراءة
settings-size = الحجم
settings-sizeValue = { $n } بكسل
settings-measure = العرض
settings-measureValue =
    { $n ->
        [zero] لا محارف
        [one] محرف واحد
        [two] محرفان
        [few] { $n } محارف
        [many] { $n } محرفًا
       *[other] { $n } محرف
    }
settings-preview = الصحيفة كتاب قصير يُكتب كل يوم، وأجمل ما تكون حين يمكنك أن تضعها جانبًا.
settings-checkEvery = سؤال كل مصدر
settings-every-15 = كل 15 دقيقة
settings-every-30 = كل نصف ساعة
settings-every-60 = كل ساعة
settings-every-180 = كل 3 ساعات
settings-every-360 = كل 6 ساعات
settings-every-1440 = مرة في اليوم
settings-everyMinutes =
    { $n ->
        [zero] كل أي دقيقة
        [one] كل دقيقة واحدة
        [two] كل دقيقتين
        [few] كل { $n } دقائق
        [many] كل { $n } دقيقة
       *[other] كل { $n } دقيقة
    }
settings-notify = إرسال إشعارات
settings-budget = الحد الأقصى في اليوم
settings-sensitivity = الأخبار العاجلة
settings-sensitivities-few = الكبرى فقط
settings-sensitivities-usual = كالمعتاد
settings-sensitivities-many = أبكر قليلًا
settings-quiet = ساعات الهدوء
settings-quietFrom = من
settings-quietUntil = إلى
settings-quietDays = الأيام التي تبدأ فيها
settings-quietAdd = إضافة ساعات هدوء
settings-quietRemove = إزالة ساعات الهدوء هذه
settings-tell = أخبرني عن
settings-tells-breaking = القصص العاجلة
settings-tells-followed = القصص التي أتابعها
settings-tells-watches = الكلمات المترقَّبة
settings-tells-feeds = المصادر التي اخترتها
settings-tells-edition = العدد اليومي
settings-chosen =
    { $n ->
        [0] لم تختر أي مصدر. يمكن ذلك في إعدادات كل مصدر.
        [zero] لم تختر أي مصدر. يمكن ذلك في إعدادات كل مصدر.
        [one] اخترت مصدرًا واحدًا، في إعداداته.
        [two] اخترت مصدرين، كل في إعداداته.
        [few] اخترت { $n } مصادر، كل في إعداداته.
        [many] اخترت { $n } مصدرًا، كل في إعداداته.
       *[other] اخترت { $n } مصدر، كل في إعداداته.
    }
settings-summary = بعد ساعات الهدوء، لخّص في إشعار واحد ما وصل
settings-sound = يجوز أن تصدر الإشعارات صوتًا
settings-trial = إرسال إشعار تجريبي
settings-trialTook = قبله { $service }.
settings-trialTookIt = قبله نظامك.
settings-trialSkills = ما يقدر عليه، بكلماته: { $skills }.
settings-trialNoButtons = لا أزرار له: يُفتح ما يعلنه من التنبيهات أو من علبة النظام.
settings-trialMissing = تعذّر الوصول إلى أي خدمة إشعارات. شغّل خدمة سطح مكتبك، أو ثبّت واحدة مثل dunst.
settings-trialSilent = لم تجب خدمة الإشعارات خلال خمس ثوانٍ. غالبًا ما يفيد تسجيل الخروج ثم الدخول.
settings-behind = في الخلفية
settings-onClose = عند إغلاق النافذة
settings-closings-ask = اسألني
settings-closings-stay = الاستمرار في الخلفية
settings-closings-quit = الإنهاء
settings-login = البدء عند تسجيل الدخول، بلا نافذة
settings-loginTrouble = لم يسمح النظام بذلك: { $why }
settings-noTray = إن لم يعرض سطح مكتبك أيقونة في العلبة، فشغّل London Daily مرة أخرى لترى النافذة.
settings-slowDown = استعلم عن المصادر أقل عند استخدام البطارية وحيث تكلّف البيانات
settings-logs = عرض السجلات
settings-logsHint = لا تحوي عناوين المقالات ولا روابطها.
settings-pictures = تخزين صور المقالات الجديدة للقراءة دون اتصال
settings-pictureBudget = مساحة الصور
settings-mediaBudget = مساحة التسجيلات
settings-done = تم
settings-language = اللغة
settings-languageSystem = كالنظام

## offline

offline-title = التحضير للقراءة دون شبكة
offline-intro = تُجلب قائمة القراءة والقصص التي تتابعها والصفحة الأولى ومفضّلتك بنصوصها الكاملة وصورها، فتُقرأ بعد ذلك دون شبكة.
offline-room = المساحة المتاحة
offline-start = ابدأ التحضير
offline-stop = إيقاف
offline-starting = جارٍ النظر في المطلوب…
offline-texts = النصوص: { $done } من { $total }
offline-pictures = الصور: { $done } من { $total }
offline-used = { $bytes } من { $budget }
offline-behind = يمكنك الإغلاق ومتابعة القراءة، فالعمل يستمر في الخلفية.
offline-preparedAt = حُضِّر { $when }
offline-stories = القصص
offline-articles = المقالات
offline-whole = بنص كامل وكل الصور
offline-shown = الصور
offline-size = الحجم
offline-failed =
    { $n ->
        [zero] تعذّر الجلب: لا شيء
        [one] تعذّر الجلب: جزء واحد
        [two] تعذّر الجلب: جزءان
        [few] تعذّر الجلب: { $n } أجزاء
        [many] تعذّر الجلب: { $n } جزءًا
       *[other] تعذّر الجلب: { $n } جزء
    }
offline-parts-text = النص الكامل
offline-parts-picture = صورة
offline-edition = عدد
offline-leftOut =
    { $n ->
        [zero] لم يتسع المكان كله أو بعضه: لا مقالات
        [one] لم يتسع المكان كله أو بعضه: مقال واحد
        [two] لم يتسع المكان كله أو بعضه: مقالان
        [few] لم يتسع المكان كله أو بعضه: { $n } مقالات
        [many] لم يتسع المكان كله أو بعضه: { $n } مقالًا
       *[other] لم يتسع المكان كله أو بعضه: { $n } مقال
    }
offline-leftOutHint = تأتي قائمة القراءة أولًا، ثم القصص المتابَعة والصفحة الأولى والمفضّلة. وسّع المساحة ليدخل الباقي.
offline-withoutText = دون نصه الكامل
offline-withoutPictures =
    { $n ->
        [zero] دون أي صورة
        [one] دون صورة واحدة
        [two] دون صورتين
        [few] دون { $n } صور
        [many] دون { $n } صورة
       *[other] دون { $n } صورة
    }
offline-cancelled = أُوقف قبل نهايته. يبقى ما جُلب، ويبقى ما كان محفوظًا من قبل.
offline-away = انقطعت الشبكة. وما كان محفوظًا من قبل ما زال محفوظًا.
offline-held = محفوظ للقراءة دون شبكة
offline-ended =
    { $n ->
        [zero] اكتمل التحضير: لا مقالات محفوظة.
        [one] اكتمل التحضير: مقال واحد محفوظ.
        [two] اكتمل التحضير: مقالان محفوظان.
        [few] اكتمل التحضير: { $n } مقالات محفوظة.
        [many] اكتمل التحضير: { $n } مقالًا محفوظًا.
       *[other] اكتمل التحضير: { $n } مقال محفوظ.
    }

## push

push-title = ما يدفع الأخبار
push-intro = يخبر المجرى فورًا بالجديد: موضوع في ntfy أو أحداث من الخادم أو مركز Mercure. فيُفحص بسببه أحد مصادرك، أو تكون رسائله تنبيهات قائمة بذاتها.
push-none = لا شيء يدفع الأخبار بعد.
push-add = إضافة مجرى
push-listen = استماع
push-change = تعديل
push-remove = إزالة
push-pause = إيقاف مؤقت
push-resume = استئناف الاستماع
push-retry = حاول الآن
push-test = جرّب
push-address = عنوان المجرى
push-kind = النوع
push-byAddress = يُعرف من العنوان
push-kinds-ntfy = موضوع في ntfy
push-kinds-events = أحداث الخادم، Mercure
push-does = ما يخبر به
push-alerts = تنبيهات قائمة بذاتها
push-checks = يُفحص بسببه { $name }
push-name = اسم له
push-near = هو في شبكتي الخاصة
push-callback = عنوان المرحِّل لديك للمركز
push-callbackHint = يمكن لهذا المصدر أن يدفع عبر المركز { $hub }. لا تصل المراكز إلى هذا الحاسوب: إن كان لديك مرحِّل يجيب المركز ويمرر نداءاته إلى هذا المجرى فاكتب عنوانه ليُطلب من المركز نداؤه، وإلا فاتركه فارغًا.
push-states-off = لا يُستمع إليه
push-states-connecting = جارٍ الاتصال…
push-states-connected = مفتوح
push-states-waiting = في الانتظار
push-openSince = فُتح { $when }
push-next = محاولة جديدة { $when }
push-lastEvent = آخر خبر { $when }
push-noEvent = لا خبر بعد
push-hubAsked = طُلب من المركز النداء { $when }.
push-hubNotAsked = لم يُطلب من المركز النداء بعد.
push-hubCan = يمكنه الدفع عبر مركز: { $hub }
push-hubUse = الاستماع إليه…

## unavailable

unavailable-title = تعذّر فتح المكتبة
unavailable-kept = لم يُتلف الملف المعطوب، وهو في { $where }
unavailable-copies = نسخ سليمة
unavailable-copy = { $when } · { $size }
unavailable-use = استخدام هذه النسخة
unavailable-noCopies = لا نسخة يمكن أن تحل محلها.
unavailable-fresh = البدء بمكتبة فارغة
unavailable-freshHint = يبقى الملف المعطوب في مكانه.
unavailable-retry = محاولة أخرى
unavailable-detail = ما حدث بالضبط
unavailable-working = لحظة…

## toast

toast-detail = التفاصيل
toast-close = إغلاق
toast-retry = إعادة المحاولة

## undo

undo-marked-read =
    { $n ->
        [zero] عُلِّم كمقروء: لا مقالات.
        [one] عُلِّم كمقروء: مقال واحد.
        [two] عُلِّم كمقروء: مقالان.
        [few] عُلِّم كمقروء: { $n } مقالات.
        [many] عُلِّم كمقروء: { $n } مقالًا.
       *[other] عُلِّم كمقروء: { $n } مقال.
    }
undo-marked-unread =
    { $n ->
        [zero] عُلِّم كغير مقروء: لا مقالات.
        [one] عُلِّم كغير مقروء: مقال واحد.
        [two] عُلِّم كغير مقروء: مقالان.
        [few] عُلِّم كغير مقروء: { $n } مقالات.
        [many] عُلِّم كغير مقروء: { $n } مقالًا.
       *[other] عُلِّم كغير مقروء: { $n } مقال.
    }
undo-marked-bookmark =
    { $n ->
        [zero] أُضيف إلى المفضّلة: لا مقالات.
        [one] أُضيف إلى المفضّلة: مقال واحد.
        [two] أُضيف إلى المفضّلة: مقالان.
        [few] أُضيف إلى المفضّلة: { $n } مقالات.
        [many] أُضيف إلى المفضّلة: { $n } مقالًا.
       *[other] أُضيف إلى المفضّلة: { $n } مقال.
    }
undo-marked-unbookmark =
    { $n ->
        [zero] أُزيل من المفضّلة: لا مقالات.
        [one] أُزيل من المفضّلة: مقال واحد.
        [two] أُزيل من المفضّلة: مقالان.
        [few] أُزيل من المفضّلة: { $n } مقالات.
        [many] أُزيل من المفضّلة: { $n } مقالًا.
       *[other] أُزيل من المفضّلة: { $n } مقال.
    }
undo-marked-later =
    { $n ->
        [zero] أُضيف للقراءة لاحقًا: لا مقالات.
        [one] أُضيف للقراءة لاحقًا: مقال واحد.
        [two] أُضيف للقراءة لاحقًا: مقالان.
        [few] أُضيف للقراءة لاحقًا: { $n } مقالات.
        [many] أُضيف للقراءة لاحقًا: { $n } مقالًا.
       *[other] أُضيف للقراءة لاحقًا: { $n } مقال.
    }
undo-marked-unlater =
    { $n ->
        [zero] أُزيل من القراءة لاحقًا: لا مقالات.
        [one] أُزيل من القراءة لاحقًا: مقال واحد.
        [two] أُزيل من القراءة لاحقًا: مقالان.
        [few] أُزيل من القراءة لاحقًا: { $n } مقالات.
        [many] أُزيل من القراءة لاحقًا: { $n } مقالًا.
       *[other] أُزيل من القراءة لاحقًا: { $n } مقال.
    }
undo-moved = نُقل { $name }.
undo-read =
    { $n ->
        [zero] عُلِّم كمقروء: لا مقالات.
        [one] عُلِّم كمقروء: مقال واحد.
        [two] عُلِّم كمقروء: مقالان.
        [few] عُلِّم كمقروء: { $n } مقالات.
        [many] عُلِّم كمقروء: { $n } مقالًا.
       *[other] عُلِّم كمقروء: { $n } مقال.
    }
undo-undo = تراجع
undo-undone = تم التراجع.
undo-close = إغلاق

## palette

palette-title = اذهب حيث شئت، وافعل ما شئت
palette-prompt = اكتب مكانًا أو مصدرًا أو أمرًا
palette-none = لا شيء بهذا الاسم.
palette-place = مكان
palette-source = مصدر
palette-folder = مجلد
palette-search = بحث
palette-tag = وسم
palette-action = أمر

## help

help-title = المفاتيح
help-close = إغلاق
help-groups-move = التنقل
help-groups-read = القراءة
help-groups-go = الأماكن
help-groups-all = كل ما عدا ذلك
help-silent = لا تعمل المفاتيح وأنت تكتب.

## commands

commands-next = المقال التالي
commands-previous = المقال السابق
commands-nextQuiet = التالي دون فتح
commands-previousQuiet = السابق دون فتح
commands-open = فتح
commands-pageDown = صفحة إلى الأسفل، ثم غير المقروء التالي
commands-pageUp = صفحة إلى الأعلى
commands-first = الأول في القائمة
commands-last = الأخير في القائمة
commands-original = فتح الأصل
commands-originalQuiet = فتح الأصل في الخلفية
commands-toggleRead = مقروء أو غير مقروء
commands-toggleBookmark = المفضّلة
commands-toggleLater = للقراءة لاحقًا
commands-fullText = النص الكامل أو الملخص
commands-tag = الوسوم…
commands-note = كتابة ملاحظة
commands-listen = استماع أو إيقاف مؤقت
commands-print = طباعة
commands-pick = تحديد أو إلغاؤه
commands-pickNext = تحديد إلى الأسفل
commands-pickPrevious = تحديد إلى الأعلى
commands-pickAll = تحديد الكل
commands-historyBack = حيث كنت
commands-historyForward = إلى الأمام ثانيةً
commands-menu = ما يمكن فعله هنا
commands-editions = الأعداد
commands-highlights = التمييزات والملاحظات
commands-statistics = الإحصاءات
commands-recordings = التسجيلات
commands-activity = سجل النشاط
commands-rules = القواعد والكتم
commands-keys = تغيير المفاتيح
commands-about = حول البرنامج
commands-saveSearch = حفظ هذا البحث
commands-story = القصة كاملة
commands-muteStory = كتم القصة
commands-refresh = تحديث هذا
commands-refreshAll = تحديث الكل
commands-offline = التحضير للقراءة دون شبكة
commands-markAllRead = تعليم الكل كمقروء
commands-undo = تراجع
commands-search = بحث
commands-goToday = اليوم
commands-goUnread = غير مقروء
commands-goAll = الكل
commands-goBookmarks = المفضّلة
commands-goLater = للقراءة لاحقًا
commands-why = سبب ظهورها هنا
commands-help = المفاتيح
commands-palette = إلى أي مكان
commands-paneLeft = اللوح الأيسر
commands-paneRight = اللوح الأيمن
commands-up = إلى أعلى القائمة
commands-down = إلى أسفل القائمة
commands-back = إغلاق أو رجوع
commands-add = إضافة مصدر
commands-settings = الإعدادات
commands-health = مصادرك
commands-push = ما يدفع الأخبار
commands-alerts = التنبيهات
commands-import = إحضار قائمة
commands-export = أخذ قائمتك معك

## menu

menu-openLink = فتح الرابط
menu-copyLink = نسخ الرابط
menu-follow = متابعة هذا الموقع…
menu-look = عرض الصورة
menu-copy = نسخ
menu-searchFor = البحث عن «{ $words }»
menu-tag = الوسوم…
menu-pick = تحديد
menu-unpick = إلغاء التحديد
menu-olderRead = تعليم كل ما هو أقدم كمقروء
menu-copyMarkdown = نسخ الرابط بصيغة Markdown
menu-copyArticle = نسخ المقالة بصيغة Markdown
menu-mail = إرسال بالبريد
menu-shareWith = مشاركة: { $name }
menu-notThisStory = ليس من قصته
menu-muteStory = كتم القصة
menu-followStory = متابعة القصة
menu-markStoryRead = تعليم القصة كمقروءة
menu-muteWords = كتم «{ $words }» أسبوعًا
menu-up = إلى أعلى
menu-down = إلى أسفل
menu-moveTo = نقل إلى { $folder }
menu-moveOut = إخراج من مجلداته
menu-moveTop = نقل إلى المستوى الأعلى

## lightbox

lightbox-title = صورة
lightbox-open = عرض الصورة
lightbox-previous = الصورة السابقة
lightbox-next = الصورة التالية
lightbox-place = { $at } من { $all }
lightbox-full = الحجم الكامل
lightbox-fit = ملاءمة النافذة

## keys

keys-title = المفاتيح
keys-preset = طقم المفاتيح
keys-presets-reader = Google Reader
keys-presets-netNewsWire = NetNewsWire
keys-presets-miniflux = Miniflux
keys-presets-vim = Vim
keys-reset = نسيان مفاتيحي
keys-add = مفتاح جديد لـ: { $command }
keys-remove = نزع { $keys } من: { $command }
keys-press = اضغط مفتاحًا…
keys-taken = المفتاح { $keys } يؤدي «{ $command }» من قبل.
keys-take = استخدامه لـ«{ $command }»
keys-leave = تركه
keys-clashes = مفاتيح تتعارض: { $keys }. لا يُسمع إلا أولها.
keys-hint = النقر على مفتاح ينزعه، و+ تضيف مفتاحًا؛ ومفتاحان متتاليان يكوّنان تسلسلًا. Escape للإلغاء.
keys-change = تغيير المفاتيح…

## feed

feed-name = الاسم
feed-every = سؤاله
feed-asUsual = كالإعداد العام
feed-fullText = النص الكامل
feed-fullTexts-never = أبدًا: نص المصدر نفسه
feed-fullTexts-short = حين لا يرسل المصدر إلا ملخصًا
feed-fullTexts-always = جلب صفحة المقال دائمًا
feed-folders = المجلدات
feed-noFolders = لا مجلدات بعد.
feed-icon = أيقونة (PNG، حتى 64 ك.ب)
feed-iconRefused = يجب أن تكون الأيقونة PNG لا تزيد على 64 ك.ب.
feed-siteIcon = استخدام أيقونة الموقع
feed-labels = صفاتك
feed-labelsHint = البلد أو اللغة أو المالك أو ما تشاء: تُظهر القصص كيف تتوزع عليها.
feed-labelKey = البلد
feed-labelValue = فرنسا
feed-addLabel = إضافة
feed-removeLabel = حذف الصفة { $key }: { $value }
feed-fill = البحث عنها
feed-filling = جارٍ البحث…
feed-dismiss = لا حاجة
feed-asItIs = كما هو
feed-yes = نعم
feed-no = لا
feed-many =
    { $n ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $n } مصادر
        [many] { $n } مصدرًا
       *[other] { $n } مصدر
    }
feed-manySettings =
    { $n ->
        [zero] إعدادات المصادر…
        [one] إعدادات مصدر واحد…
        [two] إعدادات مصدرين…
        [few] إعدادات { $n } مصادر…
        [many] إعدادات { $n } مصدرًا…
       *[other] إعدادات { $n } مصدر…
    }
feed-manyRemoveSure =
    { $n ->
        [zero] لا مصادر لإلغائها.
        [one] أتريد إلغاء الاشتراك في مصدر واحد؟ تذهب مقالاته ويبقى ما احتفظت به.
        [two] أتريد إلغاء الاشتراك في مصدرين؟ تذهب مقالاتهما ويبقى ما احتفظت به.
        [few] أتريد إلغاء الاشتراك في { $n } مصادر؟ تذهب مقالاتها ويبقى ما احتفظت به.
        [many] أتريد إلغاء الاشتراك في { $n } مصدرًا؟ تذهب مقالاتها ويبقى ما احتفظت به.
       *[other] أتريد إلغاء الاشتراك في { $n } مصدر؟ تذهب مقالاتها ويبقى ما احتفظت به.
    }
feed-manyRemoved =
    { $n ->
        [zero] لم يُلغ أي اشتراك.
        [one] أُلغي الاشتراك في مصدر واحد.
        [two] أُلغي الاشتراك في مصدرين.
        [few] أُلغي الاشتراك في { $n } مصادر.
        [many] أُلغي الاشتراك في { $n } مصدرًا.
       *[other] أُلغي الاشتراك في { $n } مصدر.
    }
feed-manyChanged =
    { $n ->
        [0] لم يكن هناك ما يتغير.
        [zero] لم يكن هناك ما يتغير.
        [one] تغيّر مصدر واحد.
        [two] تغيّر مصدران.
        [few] تغيّرت { $n } مصادر.
        [many] تغيّر { $n } مصدرًا.
       *[other] تغيّر { $n } مصدر.
    }
feed-manyMoved =
    { $n ->
        [zero] لم يُنقل شيء.
        [one] نُقل مصدر واحد.
        [two] نُقل مصدران.
        [few] نُقلت { $n } مصادر.
        [many] نُقل { $n } مصدرًا.
       *[other] نُقل { $n } مصدر.
    }
feed-manyHint = ما لا تلمسه يبقى كما هو في كل مصدر.

## keep

keep-title = مقدار ما يُحفظ
keep-kinds-general = كالإعداد العام
keep-kinds-everything = كل شيء
keep-kinds-limited = الحديث فقط
keep-days = أيام
keep-entries = مقالات من كل مصدر
keep-spareUnread = يبقى غير المقروء
keep-never = يبقى دائمًا ما في المفضّلة وما للقراءة لاحقًا وما عليه وسوم أو ملاحظات أو تمييزات.
keep-wouldNothing = لن يُحذف شيء حاليًا.
keep-would =
    { $n ->
        [zero] لن يُحذف شيء
        [one] سيُحذف مقال واحد ({ $size })
        [two] سيُحذف مقالان ({ $size })
        [few] سيُحذف { $n } مقالات ({ $size })
        [many] سيُحذف { $n } مقالًا ({ $size })
       *[other] سيُحذف { $n } مقال ({ $size })
    }{ $unread ->
        [0] .
        [zero] .
        [one] ، منها واحد غير مقروء.
        [two] ، منها اثنان غير مقروءين.
        [few] ، منها { $unread } غير مقروءة.
        [many] ، منها { $unread } غير مقروء.
       *[other] ، منها { $unread } غير مقروء.
    }
keep-spared =
    { $n ->
        [zero] { "" }
        [one] ويبقى مقال واحد أقدم لأنك احتفظت به.
        [two] ويبقى مقالان أقدم لأنك احتفظت به.
        [few] ويبقى { $n } مقالات أقدم لأنك احتفظت به.
        [many] ويبقى { $n } مقالًا أقدم لأنك احتفظت به.
       *[other] ويبقى { $n } مقال أقدم لأنك احتفظت به.
    }
keep-set = احفظ هكذا

## desk

desk-tags = الوسوم
desk-changeTags = تغيير
desk-note = ملاحظتك
desk-addNote = كتابة ملاحظة
desk-changeNote = تعديل الملاحظة
desk-keepNote = حفظ الملاحظة
desk-noteKept = حُفظت الملاحظة.
desk-cancel = إلغاء
desk-orphans = تمييزات لم تعد كلماتها في النص

## highlights

highlights-title = التمييزات والملاحظات
highlights-intro = ما ميّزته، وما كتبته بجانبه.
highlights-bar = تمييز المقطع
highlights-colours-yellow = أصفر
highlights-colours-green = أخضر
highlights-colours-blue = أزرق
highlights-colours-pink = وردي
highlights-colours-purple = بنفسجي
highlights-made = مُيِّز.
highlights-remove = إزالة التمييز
highlights-note = ملاحظة على هذا المقطع
highlights-removed = أُزيل التمييز.
highlights-find = ابحث في التمييزات والملاحظات
highlights-none = لا شيء هنا بعد. حدِّد مقطعًا من مقال ثم اختر لونًا.
highlights-notes = الملاحظات
highlights-orphan = لم يعد في النص

## tags

tags-title =
    { $n ->
        [1] الوسوم
        [zero] الوسوم
        [one] الوسوم
        [two] وسوم مقالين
        [few] وسوم { $n } مقالات
        [many] وسوم { $n } مقالًا
       *[other] وسوم { $n } مقال
    }
tags-prompt = اسم الوسم
tags-known = وسومك
tags-make = وسم جديد «{ $name }»
tags-has = موضوع
tags-none = لا وسوم لديك بعد. اكتب اسمًا.
tags-rename = إعادة تسمية الوسم…
tags-remove = حذف الوسم…
tags-renameHint = اسم وسم آخر يجعل الوسمين واحدًا.
tags-removeSure = أتريد نزع الوسم { $name } من كل المقالات؟ تبقى المقالات.
tags-renamed = صار اسم الوسم { $name }.
tags-removed = حُذف الوسم { $name }.
tags-take = إزالة الوسم { $name }
tags-given =
    { $n ->
        [zero] وُضع الوسم { $name } على أي مقال.
        [one] وُضع الوسم { $name } على مقال واحد.
        [two] وُضع الوسم { $name } على مقالين.
        [few] وُضع الوسم { $name } على { $n } مقالات.
        [many] وُضع الوسم { $name } على { $n } مقالًا.
       *[other] وُضع الوسم { $name } على { $n } مقال.
    }
tags-taken =
    { $n ->
        [zero] أُزيل الوسم { $name } عن أي مقال.
        [one] أُزيل الوسم { $name } عن مقال واحد.
        [two] أُزيل الوسم { $name } عن مقالين.
        [few] أُزيل الوسم { $name } عن { $n } مقالات.
        [many] أُزيل الوسم { $name } عن { $n } مقالًا.
       *[other] أُزيل الوسم { $name } عن { $n } مقال.
    }

## export

export-title = حفظ في ملف
export-as-markdown = حفظ بصيغة Markdown
export-as-html = حفظ بصيغة HTML
export-as-epub = حفظ بصيغة EPUB
export-saved = حُفظ { $name }.

## changes

changes-title = ما تغيّر
changes-version = النسخة
changes-only = ما تغيّر فقط
changes-between = { $older } ← { $newer }
changes-titleOnly = النص نفسه لم يتغير.

## editions

editions-title = الأعداد
editions-intro = اليوم في عدد له نهاية. يُحفظ كل عدد كما رُكِّب.
editions-compose = تركيب عدد الآن
editions-composing = جارٍ التركيب…
editions-none = لا أعداد بعد. ركِّب عددًا الآن، أو حدِّد له ساعة في الإعدادات.
editions-all = كل الأعداد
editions-before = السابق
editions-after = التالي
editions-save = حفظ أو حذف
editions-composed = رُكِّب الساعة { $at }
editions-inLibrary = عرض في المكتبة
editions-others = يرويها أيضًا:
editions-remove = حذف هذا العدد
editions-removeSure = أتريد حذف هذا العدد؟ تبقى مقالاته في المكتبة.
editions-keep = إبقاء

## searches

searches-title = أبحاثك المحفوظة
searches-keep = حفظ بحث
searches-name = الاسم
searches-query = عمّ يبحث
searches-hideUnread = لا تعدّ غير المقروء
searches-save = حفظ
searches-remove = حذف
searches-removed = حُذف البحث { $name }.
searches-change = تعديل البحث…

## rules

rules-title = القواعد والكتم
rules-intro = ما يحدث للمقالات حين تصل، بهذا الترتيب.
rules-mutes = كلمات مكتومة
rules-muteWords = كلمات لا تريد سماعها
rules-muteFor = المدة
rules-mute = كتم
rules-muteNow = إخفاء الموجود أيضًا
rules-spans =
    { $days ->
        [0] حتى أنهيه
        [1] ليوم واحد
        [7] لأسبوع
        [30] لشهر
        [zero] حتى أنهيه
        [one] ليوم واحد
        [two] ليومين
        [few] لمدة { $days } أيام
        [many] لمدة { $days } يومًا
       *[other] لمدة { $days } يوم
    }
rules-noMutes = لا شيء مكتوم.
rules-until = ينتهي { $when }
rules-forEver = حتى تنهيه
rules-ended = انتهى
rules-hits =
    { $n ->
        [zero] لم يصب شيئًا بعد
        [one] ما أصابه: مقال واحد
        [two] ما أصابه: مقالان
        [few] ما أصابه: { $n } مقالات
        [many] ما أصابه: { $n } مقالًا
       *[other] ما أصابه: { $n } مقال
    }
rules-lastHit = آخرها { $when }
rules-end = إنهاء
rules-endRestore = إنهاء وإعادة ما أُخفي
rules-showMuted = عرض المكتوم
rules-hid =
    { $n ->
        [zero] أُخفي: لا مقالات.
        [one] أُخفي: مقال واحد.
        [two] أُخفي: مقالان.
        [few] أُخفي: { $n } مقالات.
        [many] أُخفي: { $n } مقالًا.
       *[other] أُخفي: { $n } مقال.
    }
rules-rules = القواعد
rules-none = لا قواعد بعد.
rules-make = إنشاء قاعدة
rules-up = تقديم: { $name }
rules-down = تأخير: { $name }
rules-run = تطبيق الآن
rules-applied =
    { $n ->
        [zero] ما غيّرته القاعدة: لا مقالات.
        [one] ما غيّرته القاعدة: مقال واحد.
        [two] ما غيّرته القاعدة: مقالان.
        [few] ما غيّرته القاعدة: { $n } مقالات.
        [many] ما غيّرته القاعدة: { $n } مقالًا.
       *[other] ما غيّرته القاعدة: { $n } مقال.
    }
rules-remove = حذف القاعدة { $name }
rules-removed = حُذفت القاعدة { $name }.
rules-enabled = العمل بالقاعدة { $name }
rules-name = الاسم
rules-nameHint = إن تُرك فارغًا صيغ من أجزائها
rules-when = إذا
rules-by = كيف تجتمع الشروط
rules-bys-all = تحققت كلها
rules-bys-any = تحقق أحدها
rules-bys-query = وجده بحث
rules-field = ما يُنظر فيه
rules-fields-anything = أي موضع
rules-fields-title = العنوان
rules-fields-text = النص
rules-fields-author = الكاتب
rules-fields-category = الباب
rules-fields-link = الرابط
rules-fields-feed = المصدر
rules-fields-folder = المجلد
rules-operator = كيف
rules-operators-contains = يحتوي
rules-operators-containsNot = لا يحتوي
rules-operators-is = هو
rules-operators-isNot = ليس
rules-operators-begins = يبدأ بـ
rules-operators-ends = ينتهي بـ
rules-words = عمّ يُبحث
rules-addCondition = شرط آخر
rules-removeCondition = حذف الشرط
rules-then = فعندئذ
rules-doings-mute = إخفاؤه
rules-doings-markRead = تعليمه كمقروء
rules-doings-bookmark = إضافته إلى المفضّلة
rules-doings-later = تركه للقراءة لاحقًا
rules-doings-tag = وسمه
rules-doings-notify = إخباري
rules-tagName = اسم الوسم
rules-stop = لا ترى القواعد التالية ما أصابته
rules-noPreview = قل عمّ تبحث، ليظهر هنا ما كانت ستصيبه في آخر 30 يومًا.
rules-would =
    { $examined ->
        [zero] في آخر 30 يومًا كانت ستصيب { $hits } من أي مقال.
        [one] في آخر 30 يومًا كانت ستصيب { $hits } من مقال واحد.
        [two] في آخر 30 يومًا كانت ستصيب { $hits } من مقالين.
        [few] في آخر 30 يومًا كانت ستصيب { $hits } من { $examined } مقالات.
        [many] في آخر 30 يومًا كانت ستصيب { $hits } من { $examined } مقالًا.
       *[other] في آخر 30 يومًا كانت ستصيب { $hits } من { $examined } مقال.
    }
rules-incomplete = نُظر في الأحدث فقط.
rules-hit = أصاب
rules-save = حفظ القاعدة

## recordings

recordings-title = التسجيلات
recordings-intro = ما تستمع إليه، وما هو محفوظ هنا ليُسمع بلا شبكة.
recordings-none = لا شيء هنا بعد. شغِّل تسجيلًا من مقاله أو احفظه دون اتصال.
recordings-room = مساحة التسجيلات: { $used } من { $all }
recordings-kept = محفوظ دون اتصال
recordings-passing = هنا إلى أن يحتاج غيره إلى مكانه
recordings-heard = سُمع إلى آخره
recordings-left = { $at } من { $all }
recordings-forget = نسيان الموضع
recordings-removeHeard =
    { $n ->
        [zero] لا شيء لإزالته ({ $size })
        [one] إزالة تسجيل مسموع واحد ({ $size })
        [two] إزالة تسجيلين مسموعين ({ $size })
        [few] إزالة { $n } تسجيلات مسموعة ({ $size })
        [many] إزالة { $n } تسجيلًا مسموعًا ({ $size })
       *[other] إزالة { $n } تسجيل مسموع ({ $size })
    }

## statistics

statistics-title = الإحصاءات
statistics-intro = حُسبت على هذا الجهاز، لك وحدك.
statistics-read = المقروء
statistics-arrived = الوارد
statistics-share = النسبة
statistics-streak = أيام متتالية
statistics-streakBest = { $now }، وأقصاها { $longest }
statistics-byDay = المقالات في اليوم
statistics-byHour = متى تقرأ
statistics-spread = كم مصدرًا يروي القصة
statistics-sources = { $n }
statistics-sourcesMore = { $n }+
statistics-byFeed = بحسب المصدر
statistics-source = المصدر
statistics-hints = قد تستغني عن
statistics-lastRead = آخر قراءة { $when }.
statistics-week = أسبوع { $from }، بحسب صفاتك
statistics-entries = المقالات
statistics-told = القصص
statistics-alone = منفردًا
statistics-missed = ما فاته
statistics-days-30 = 30 يومًا
statistics-days-90 = 3 أشهر
statistics-days-365 = سنة

## activity

activity-title = سجل النشاط
activity-intro = عمليات السؤال والإخفاقات والقواعد وما حُذف.
activity-kinds-check = عمليات السؤال
activity-kinds-failure = الإخفاقات
activity-kinds-rule = القواعد
activity-kinds-retention = المحذوف
activity-none = لا شيء بعد.
activity-more = عرض المزيد

## about

about-version = الإصدار
about-library = صيغة المكتبة
about-system = النظام
about-diagnostics = التشخيص
about-diagnosticsHint = لا يحوي عناوين مواقع ولا عناوين مقالات.
about-copy = نسخ التشخيص
about-copied = نُسخ التشخيص.
about-updates = التحديثات
about-updatesCome = تصل الإصدارات الجديدة كما وصل هذا الإصدار: مع حزم نظامك، أو من المكان الذي حصلت عليه منه.
about-updatesLook = البحث عن إصدار جديد
about-updatesLooking = جارٍ البحث…
about-updatesNewest = هذا أحدث إصدار.
about-updatesFound = صدر الإصدار { $version }.
about-updatesTake = تثبيته
about-updatesTaking = جارٍ التنزيل…
about-updatesTaken = ثُبّت، وتجده عند التشغيل التالي.
about-data = بياناتك
about-export = أخذ كل شيء معك (JSON)…
about-backUp = نسخ المكتبة احتياطيًا…
about-backedUp = النسخة تحتوي على كل شيء: { $size }
about-restored = استُعيدت النسخة: المقالات { $entries }، المصادر { $feeds }.
about-resets-settings = إعادة الإعدادات إلى أصلها
about-resets-library = البدء بمكتبة فارغة
about-resets-restore = استعادة نسخة احتياطية…
about-sure-settings = تعود كل الإعدادات كما كانت في البداية. وتبقى مصادرك ومقالاتك.
about-sure-library = تُنحّى المكتبة جانبًا وتحل محلها مكتبة فارغة.
about-sure-restore = تحل النسخة التي تختارها محل المكتبة. تُفحص أولًا، وتُحفظ المكتبة جانبًا.
about-settingsReset = عادت الإعدادات إلى أصلها.
about-libraryReset = المكتبة القديمة في { $where }

## player

player-title = المشغّل
player-play = تشغيل
player-pause = إيقاف مؤقت
player-back = 15 ثانية إلى الوراء
player-forward = 30 ثانية إلى الأمام
player-place = الموضع
player-speed = السرعة
player-close = إغلاق المشغّل
player-failed = تعذّر تشغيل هذا الصوت.
player-fetching = جارٍ التنزيل
player-stop = إيقاف
player-remove = حذف ({ $size })
player-inBrowser = فتح في المتصفح
player-heard =
    { $minutes ->
        [zero] استمعت إلى أي دقيقة
        [one] استمعت إلى دقيقة واحدة
        [two] استمعت إلى دقيقتين
        [few] استمعت إلى { $minutes } دقائق
        [many] استمعت إلى { $minutes } دقيقة
       *[other] استمعت إلى { $minutes } دقيقة
    }
player-nothing = افتح مقالة أو اخترها للاستماع إليها.
player-aloud = القراءة بصوت عالٍ
player-listen = استماع
player-listenAll = الاستماع إلى هذه المقالات
player-previousArticle = المقالة السابقة
player-previousSentence = الجملة السابقة
player-nextSentence = الجملة التالية
player-nextArticle = المقالة التالية
player-voice = الصوت
player-usualVoice = اختيار النظام
player-queue = مقالات للاستماع
player-sentence = الجملة { $n } من { $all }
player-noVoice = لا يوجد صوت مثبّت. أضف صوتًا في إعدادات النطق في النظام ثم تابع.
player-silence = إنهاء القراءة
player-keep = حفظ دون اتصال
player-keepSize = حفظ دون اتصال ({ $size })
player-chapters = الفصول

## window

window-skip = الانتقال إلى الصفحة
window-menu = ما يمكن فعله هنا
window-sourcesWidth = عرض المصادر
window-listWidth = عرض القائمة
window-loading = جارٍ التحميل
window-close = إغلاق

## time

time-now = الآن
time-justNow = قبل لحظات
time-yesterday = أمس
time-minutes = { $n } د
time-hours = { $n } س
time-days = { $n } ي
time-on = في { $date }
time-dateAndTime = { $date }، { $clock }

## join

join-quoted = «{ $word }»
join-semicolon = { "؛ " }

## closing

closing-title = إغلاق النافذة؟
closing-text = يمكن أن يستمر London Daily في الخلفية: يستعلم عن مصادرك ويخبرك عند ورود خبر عاجل.
closing-tray = ستجده عندئذ في علبة النظام.
closing-again = يمكنك تغيير ذلك في الإعدادات.

## links

links-nowhere = الرابط «{ $link }» لا يؤدي إلى شيء في London Daily. تكون الروابط مثل londondaily:today أو londondaily:story/12.

## crash

crash-title = انقطع شيء ما
crash-text = سجّل London Daily موضع ذلك. لم يُفقد شيء من مكتبتك. لا يحوي التقرير عناوين ولا روابط، ويبقى على هذا الجهاز ما لم تعطه لأحد.
crash-copy = نسخ التقرير
crash-copied = نُسخ التقرير.
crash-folder = فتح مجلده
crash-dismiss = تجاهل

## graphics

graphics-empty = بقيت النافذة فارغة في المرة السابقة، لذا تُرسم الآن من دون بطاقة الرسوميات.
graphics-again = استخدام البطاقة مجددًا في المرة القادمة
graphics-willUse = سيستخدم التشغيل القادم بطاقة الرسوميات.

## system

system-open = فتح
system-bookmark = المفضّلة
system-muteStory = كتم القصة
system-testBody = هكذا يبدو الإشعار.
system-refresh = تحديث
system-quiet = ساعة هدوء
system-quietEnds = إنهاء الهدوء
system-quit = إنهاء
system-nothingNew = لا شيء غير مقروء
system-logs = عرض السجلات

## engine

engine-granted = { $what }، والمسموح منها: { $span }
engine-atLeast = { $what } (ويُسأل بعدها على الأكثر: { $span })
engine-atMost = { $what } (ويُسأل بعدها على الأقل: { $span })
engine-busyHour = { $what }، ويطلب ألا يُزعج في تلك الساعة
engine-pause = { $what }؛ المهلة المطلوبة: { $span }
engine-rarely = يرويها مصدر واحد يكتب نادرًا أو تقرؤه كثيرًا
engine-one = يرويها مصدر واحد
engine-oneIn =
    { $n ->
        [zero] يرويها مصدر واحد في أي مقال
        [one] يرويها مصدر واحد في مقال واحد
        [two] يرويها مصدر واحد في مقالين
        [few] يرويها مصدر واحد في { $n } مقالات
        [many] يرويها مصدر واحد في { $n } مقالًا
       *[other] يرويها مصدر واحد في { $n } مقال
    }
engine-several =
    { $n ->
        [zero] يرويها لا مصادر
        [one] يرويها مصدر واحد
        [two] يرويها مصدران
        [few] يرويها { $n } مصادر
        [many] يرويها { $n } مصدرًا
       *[other] يرويها { $n } مصدر
    } في { $articles ->
        [zero] أي مقال
        [one] مقال واحد
        [two] مقالين
        [few] { $articles } مقالات
        [many] { $articles } مقالًا
       *[other] { $articles } مقال
    }
engine-oneCopy = وأحدها لا جديد عنده
engine-copies = ومنها بلا جديد: { $n }
engine-breaking = { $n } من مصادرك الـ{ $all } خلال { $span }، أولها: { $first }
engine-oneMinute = دقيقة واحدة
engine-aMinute = دقيقة واحدة
engine-minutes =
    { $n ->
        [zero] أي دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
engine-anHour = ساعة واحدة
engine-hours =
    { $n ->
        [zero] أي ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
engine-aDay = يوم واحد
engine-days =
    { $n ->
        [zero] أي يوم
        [one] يوم واحد
        [two] يومين
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
engine-seconds =
    { $n ->
        [zero] أي ثانية
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $n } ثوانٍ
        [many] { $n } ثانية
       *[other] { $n } ثانية
    }
engine-share = تشترك أخبارها في { $words }
engine-publishers =
    { $n ->
        [zero] كتب عنها بنفسه: لا ناشرين
        [one] كتب عنها بنفسه: ناشر واحد
        [two] كتب عنها بنفسه: ناشران
        [few] كتب عنها بنفسه: { $n } ناشرين
        [many] كتب عنها بنفسه: { $n } ناشرًا
       *[other] كتب عنها بنفسه: { $n } ناشر
    }
engine-oneReprint = مقال واحد ينقل نص مقال آخر
engine-reprints =
    { $n ->
        [zero] تنقل نص غيرها: لا مقالات
        [one] تنقل نص غيرها: مقال واحد
        [two] تنقل نص غيرها: مقالان
        [few] تنقل نص غيرها: { $n } مقالات
        [many] تنقل نص غيرها: { $n } مقالًا
       *[other] تنقل نص غيرها: { $n } مقال
    }
engine-withinAnHour = وصلت خلال ساعة تقريبًا
engine-withinHours =
    { $n ->
        [zero] وصلت خلال أي ساعة
        [one] وصلت خلال ساعة واحدة
        [two] وصلت خلال ساعتين
        [few] وصلت خلال { $n } ساعات
        [many] وصلت خلال { $n } ساعة
       *[other] وصلت خلال { $n } ساعة
    }
engine-withinDays =
    { $n ->
        [zero] وصلت خلال أي يوم
        [one] وصلت خلال يوم واحد
        [two] وصلت خلال يومين
        [few] وصلت خلال { $n } أيام
        [many] وصلت خلال { $n } يومًا
       *[other] وصلت خلال { $n } يوم
    }
engine-alone = يرويها مقال واحد
engine-reprintOfGone = ينقل نص مقال لم يعد موجودًا
engine-reprintOf = ينقل نص { $name }
engine-shares = يشترك في { $words }
engine-first = كان الأول
engine-put = وُضع هنا باختيارك، أو لما يشترك فيه مع مقالات لاحقة
engine-alike = يتناول الأمر نفسه تقريبًا
engine-both = كلاهما يتحدث عن { $words }
engine-yearOld = عمره سنة
engine-yearsOld =
    { $n ->
        [zero] عمره أقل من سنة
        [one] عمره سنة واحدة
        [two] عمره سنتان
        [few] عمره { $n } سنوات
        [many] عمره { $n } سنة
       *[other] عمره { $n } سنة
    }
engine-watching = أنت تترقب «{ $words }»
engine-asked = طلبت أن تُخبَر بما ينشره { $name }
engine-askedEdition = طلبت أن تُخبَر حين يجهز
engine-editionReady = عددك جاهز
engine-following = أنت تتابع هذه القصة
engine-somethingNew = لدى { $name } جديد
engine-cameFrom =
    { $n ->
        [zero] وصل لا مقالات جديدة، من { $names }
        [one] وصل مقال جديد واحد، من { $names }
        [two] وصل مقالان جديدان، من { $names }
        [few] وصل { $n } مقالات جديدة، من { $names }
        [many] وصل { $n } مقالًا جديدًا، من { $names }
       *[other] وصل { $n } مقال جديد، من { $names }
    }
engine-switchedOff = الإشعارات معطّلة
engine-quietHours = وصل في ساعات هدوئك
engine-askedQuiet = طلبت الهدوء
engine-kindOff = عطّلت إشعارات هذا النوع
engine-askedSummary = طلبت ملخصًا لساعات هدوئك
engine-noService = تعذّر الوصول إلى خدمة إشعارات على سطح المكتب هذا
engine-serviceSilent = لم تجب خدمة الإشعارات خلال { $n } ثانية
engine-onBattery = يُستعلم عن المصادر أقل، لأن هذا الجهاز يعمل بالبطارية
engine-metered = يُستعلم عن المصادر أقل، لأن البيانات مكلفة على هذه الشبكة
engine-noNetwork = لا يُستعلم عن أي مصدر، لأن النظام يقول إنه لا توجد شبكة
engine-networkDrive = المكتبة على قرص شبكي، لذا تُحفظ بطريقة أبطأ وأكثر أمانًا
engine-onlyOne = افتحها من جهاز واحد في كل مرة
engine-looking = كنت تنظر إلى النافذة
engine-old = كان قد مضى عليه أكثر من ثلاث ساعات حين وصل
engine-limit =
    { $n ->
        [zero] بلغت حدّك في آخر 24 ساعة: لا إشعارات
        [one] بلغت حدّك في آخر 24 ساعة: إشعار واحد
        [two] بلغت حدّك في آخر 24 ساعة: إشعاران
        [few] بلغت حدّك في آخر 24 ساعة: { $n } إشعارات
        [many] بلغت حدّك في آخر 24 ساعة: { $n } إشعارًا
       *[other] بلغت حدّك في آخر 24 ساعة: { $n } إشعار
    }
engine-atOnce = وصل عدد منها من هذا المصدر دفعة واحدة
engine-sample = ينتمي إلى العدد التجريبي
engine-storyMuted = كتمت هذه القصة
engine-heardBefore = سمعت بهذه القصة قبل أقل من نصف ساعة
engine-interval = المدة التي اخترتها
engine-rhythm = يكتب كل { $span } تقريبًا
engine-serverAsks = يطلب خادمه مهلة: { $span }
engine-ttlAsks = يطلب TTL مهلة: { $span }
engine-periodAsks = تطلب دورة تحديثه مهلة: { $span }
engine-askedToWait = طلب خادمه الانتظار: { $span }
engine-failedOnce = أخفق، ويُعاد بعد { $span }
engine-failedOften = أخفق { $n } مرات متتالية، ويُعاد بعد { $span }
engine-goneForGood = يقول ناشره إنه اختفى نهائيًا
engine-networkAway = كانت الشبكة غائبة
engine-everyRound = يُنظر في مجلده كل جولة
engine-again = ستُعاد المحاولة
engine-noAddress = «{ $address }» ليس عنوان ويب
engine-typing = تحقق من الكتابة
engine-ownNetwork = { $host } جهاز على شبكتك الخاصة
engine-allowLocal = اسمح بالعناوين المحلية لهذه الخلاصة إن كنت تثق به
engine-unknownHost = لا عنوان معروف لـ{ $host }
engine-spelling = تحقق من التهجئة، أو من شبكتك إن تعذّرت مواقع أخرى أيضًا
engine-noConnection = تعذّر الاتصال بـ{ $host } ({ $why })
engine-notSafe = لا اتصال آمنًا بـ{ $host }: { $why }
engine-tookNoCall = لم يُجب { $host } خلال { $n } ث
engine-saidNothing = لم يقل { $host } شيئًا خلال { $n } ث
engine-notFinished = لم يُتم { $host } جوابه خلال { $n } ث
engine-tooLarge = الجواب أكبر من { $size }، وهو أكثر مما طُلب
engine-circles = العنوان يدور في حلقة (عدد القفزات قبل التوقف: { $n })
engine-presentAddress = ابحث عن العنوان الحالي للموقع
engine-hostBusy = { $host } مشغول جدًا فلم يُسأل
engine-gone = يقول الناشر إن هذا العنوان اختفى نهائيًا (410)
engine-newAddress = ابحث عن عنوان جديد في الموقع
engine-hungUp = قطع { $host } جوابه في منتصفه (البايتات الواصلة: { $n })
engine-broken = أرسل { $host } جوابًا لا يُفهم ({ $why })
engine-proof = يريد الموقع دليلًا على أن السائل إنسان ({ $status })، ولا يستطيع قارئ الأخبار تقديمه
engine-letIn = اطلب من الناشر السماح لقارئات الخلاصات
engine-needsPassword = يطلب العنوان اسمًا وكلمة مرور (401)
engine-writePassword = اكتبهما على صورة https://name:password@ قبل المضيف
engine-payment = يطلب الناشر دفع رسوم (402)
engine-refused = يرفض الخادم إظهار هذا العنوان لقارئ أخبار (403)
engine-nothingThere = لا شيء في هذا العنوان (404)
engine-presentOne = ابحث عن العنوان الحالي للموقع
engine-nothingReadable = لا شيء هنا يستطيع قارئ الأخبار قراءته (406)
engine-tooOften = يقول الخادم إنه يُسأل أكثر مما ينبغي (429)
engine-legal = العنوان مغلق لأسباب قانونية (451)
engine-trouble = يواجه الخادم مشكلة ({ $status })
engine-status = أجاب الخادم بالحالة { $status }، ولا شيء فيها يُقرأ
engine-empty = الجواب فارغ
engine-webPage = هذه صفحة ويب وليست خلاصة
engine-notAFeed = ليس هذا RSS ولا Atom ولا RDF ولا JSON Feed
engine-noArticle = لا مقال في الصفحة
engine-paywall = لا تُظهر الصفحة مقالها إلا للمشتركين
engine-consent = تطلب الصفحة الموافقة على ملفات الارتباط أولًا
engine-human = يطلب الموقع من زواره إثبات أنهم بشر
engine-list = الصفحة قائمة وليست مقالًا
engine-openOriginal = افتح الأصل في متصفحك
engine-inUse = يستخدم برنامج آخر المكتبة
engine-closeIt = أغلقه ثم حاول مجددًا
engine-diskFull = القرص ممتلئ
engine-makeRoom = أفسح مكانًا ثم حاول مجددًا، ولم يضع شيء
engine-damaged = ملف المكتبة معطوب
engine-noAnswer = لم تُجب المكتبة
engine-badSearch = تعذّر فهم هذا البحث
engine-plainWords = جرّب كلمات بسيطة
engine-inItself = لا يمكن أن يكون المجلد داخل نفسه
engine-followed = أنت تتابع { $title } من قبل
engine-typeAddress = اكتب عنوان موقع أو خلاصة
engine-looksLike = ينبغي أن يشبه { $address }
engine-defect = حدث خلل داخل London Daily
engine-nothingLost = لم يضع شيء
engine-streamEnded = أنهى الخادم المجرى
engine-noSense = ما يرسله بلا معنى
engine-streamOpened = انفتح المجرى
engine-passedOver = أرسل أكثر من { $most } تنبيهًا في الدقيقة، فتُجووز عن { $n }
engine-youListen = أنت تستمع إلى { $name }
engine-notInterrupted = طلب المرسل ألا يُزعج أحد
engine-nameTopic = اذكر موضوعًا بعد المضيف، مثل https://ntfy.sh/my-topic
engine-noWebAddress = ليس هذا عنوان ويب
engine-chooseFeed = اختر المصدر الذي يُطلب من مركزه
engine-noHub = لا يذكر هذا المصدر مركزًا، فلا مرحِّل يُطلب له
engine-leaveEmpty = اترك عنوان المرحِّل فارغًا
engine-notReachedBefore = تعذّر الوصول إلى { $host } قبل لحظة
engine-noPicture = ما أعطاه عنوانها ليس صورة يمكن عرضها
engine-notKept = تعذّر على المكتبة حفظه
engine-someRoom = امنح مساحة 1 مبي على الأقل
engine-noRoom = لا يُحفظ شيء بلا مساحة
engine-noEdition = لم يرد جديد منذ العدد الأخير، فلا عدد يُركَّب
engine-watchWord = اكتب كلمة واحدة على الأقل
engine-notThatDay = مضى ذلك الوقت
engine-laterDay = اختر وقتًا لاحقًا
engine-broughtNone =
    { $n ->
        [zero] جاء منه في أربعة أسابيع: لا مقالات، ولم تقرأ منها شيئًا
        [one] جاء منه في أربعة أسابيع: مقال واحد، ولم تقرأ منها شيئًا
        [two] جاء منه في أربعة أسابيع: مقالان، ولم تقرأ منها شيئًا
        [few] جاء منه في أربعة أسابيع: { $n } مقالات، ولم تقرأ منها شيئًا
        [many] جاء منه في أربعة أسابيع: { $n } مقالًا، ولم تقرأ منها شيئًا
       *[other] جاء منه في أربعة أسابيع: { $n } مقال، ولم تقرأ منها شيئًا
    }
engine-broughtSome =
    { $n ->
        [zero] جاء منه في أربعة أسابيع: لا مقالات، وما قرأته منها: { $read }
        [one] جاء منه في أربعة أسابيع: مقال واحد، وما قرأته منها: { $read }
        [two] جاء منه في أربعة أسابيع: مقالان، وما قرأته منها: { $read }
        [few] جاء منه في أربعة أسابيع: { $n } مقالات، وما قرأته منها: { $read }
        [many] جاء منه في أربعة أسابيع: { $n } مقالًا، وما قرأته منها: { $read }
       *[other] جاء منه في أربعة أسابيع: { $n } مقال، وما قرأته منها: { $read }
    }
engine-missed = فاتت مقالات بين { $from } و{ $until }
engine-missedOneFound = وُجد واحد منها في الموقع
engine-missedFound = ما وُجد منها في الموقع: { $n }
engine-missedNoList = لا يعرض الموقع قائمة لسد الفجوة
engine-top = أهم ما في اليوم
engine-noWords = لم تتغير أي كلمة
engine-newHeadline = عنوان جديد
engine-wordAdded = أُضيفت كلمة
engine-wordsAdded =
    { $n ->
        [zero] أُضيف: لا كلمات
        [one] أُضيف: كلمة واحدة
        [two] أُضيف: كلمتان
        [few] أُضيف: { $n } كلمات
        [many] أُضيف: { $n } كلمة
       *[other] أُضيف: { $n } كلمة
    }
engine-wordRemoved = حُذفت كلمة
engine-wordsRemoved =
    { $n ->
        [zero] حُذف: لا كلمات
        [one] حُذف: كلمة واحدة
        [two] حُذف: كلمتان
        [few] حُذف: { $n } كلمات
        [many] حُذف: { $n } كلمة
       *[other] حُذف: { $n } كلمة
    }
engine-yourRule = قاعدتك «{ $name }»: { $what }
engine-aRule = قاعدتك: { $what }
engine-mutedForATime = كتمت «{ $words }» لمدة
engine-muted = كتمت «{ $words }»
engine-nothingNew = لا جديد
engine-removedOld = حُذفت المقالات القديمة ({ $n }) كما ضبطتَ
engine-newOnes = الجديد: { $n }
engine-changedOnes = المتغيّر: { $n }
engine-tooManyParts = لا تُراعى إلا أول الأجزاء في البحث ({ $n })
engine-openParenthesis = هناك قوس إغلاق بلا قوس فتح قبله
engine-onlyWithout = اذكر ما تبحث عنه أيضًا، لا ما تستبعده فقط
engine-openQuotation = علامة اقتباس لم تُغلق
engine-phraseToEnd = فتمتد العبارة إلى النهاية
engine-afterOr = ينقص شيء بعد or
engine-beforeOr = ينقص شيء قبل or
engine-tooDeep = تُتجاهل الأقواس التي يزيد عمقها على { $n }
engine-closeParenthesis = قوس فتح لم يُغلق
engine-goesToEnd = فيمتد إلى النهاية
engine-needsAfter = ينقص شيء بعد «{ $operator }»
engine-unknownState = «is:{ $value }» غير معروف؛ المتاح: { $known }
engine-noDate = لا تاريخ في «{ $words }»
engine-dateForms = اكتب 2026-11-23 أو 2026-11 أو today أو yesterday أو مدة مثل 12h أو 7d أو 2w أو 3m أو 1y
engine-noFeedNamed = لا تتابع مصدرًا في اسمه «{ $name }»
engine-noFolderNamed = لا مجلد في اسمه «{ $name }»
engine-noTagNamed = لا وسم باسم «{ $name }»
engine-sayWhat = اذكر ما تبحث عنه القاعدة
engine-sayDoes = اذكر ما تفعله القاعدة
engine-tagName = الوسم يحتاج إلى اسم
engine-folderName = المجلد يحتاج إلى اسم
engine-takenBack = تراجعتَ عن هذا التغيير من قبل، أو مضى عليه وقت طويل
engine-longSearch = أقصى طول للبحث بالأحرف: { $n }
engine-longNote = أقصى طول للملاحظة بالأحرف: { $n }
engine-longTag = أقصى طول لاسم الوسم بالأحرف: { $n }
engine-longPassage = أقصى طول للمقطع بالأحرف: { $n }
engine-inParts = ميّزه جزءًا جزءًا
engine-selectWords = حدّد كلمات لتمييزها
engine-badIcon = اختر صورة PNG أو JPEG أو GIF أو WebP أو ICO لا تتجاوز 64 كيبيبايت
engine-onlyWeb = لا تُفتح إلا عناوين الويب والبريد
engine-noBrowser = تعذّر فتح متصفح النظام
engine-copyInstead = انسخ الرابط بدلًا من ذلك
engine-siteAway = تعذّر الوصول إلى الموقع
engine-whenNetwork = حاول حين تعود الشبكة
engine-noPage = لا صفحة خاصة بهذا المقال لقراءتها
engine-onlyFollowHttp = لا تُتابَع إلا عناوين http وhttps، لا { $scheme }
engine-nothingAtAll = { $address } أجاب بلا شيء
engine-checkAddress = تحقق من العنوان
engine-neither = { $address } ليس تغذية ولا صفحة ويب
engine-giveAddress = أعطِ عنوان موقع أو عنوان تغذيته
engine-namesNone = لا يسمّي { $host } تغذية تُقرأ، ولا تقود صفحته إلى مقالات
engine-lookForFeed = ابحث في الموقع عن رابط اسمه RSS أو Atom أو feed وأعطِ عنوانه
engine-keepSome = اذكر عدد الأيام أو المقالات التي تبقى
engine-keepOne = يبقى يوم واحد أو مقال واحد على الأقل
engine-keepNothing = ألغِ الاشتراك كي لا يبقى شيء
engine-restoring = المكتبة قيد الاستعادة
engine-inAMoment = حاول بعد لحظة
engine-closing = London Daily قيد الإغلاق
engine-noRoomMedia = لا مكان له بين التنزيلات
engine-allowMore = احذف بعضها أو اسمح بالمزيد في الإعدادات
engine-mostLabels = أقصى عدد لصفات المصدر: { $n }
engine-labelNeeds = الصفة تحتاج إلى اسم وقيمة، مثل البلد وفرنسا
engine-emptyFile = الملف فارغ
engine-notOpml = الملف ليس قائمة اشتراكات OPML
engine-noMail = هذا الملف ليس رسالة بريد
engine-noSender = لا مُرسِل في هذه الرسالة
engine-noMailText = لا نص في هذه الرسالة
engine-diskDisobeyed = لم ينفّذ القرص ما طُلب منه
engine-lookAfterIt = لم يُفقد شيء، لكن تفقّده إن استمر ذلك
engine-rule = إذا { $when }: { $then }
engine-searchFinds = وجده البحث «{ $query }»
engine-containsNot = لم يحتوِ { $field } «{ $words }»
engine-contains = احتوى { $field } «{ $words }»
engine-isNot = لم يكن { $field } «{ $words }»
engine-is = كان { $field } «{ $words }»
engine-begins = بدأ { $field } بـ«{ $words }»
engine-ends = انتهى { $field } بـ«{ $words }»
engine-anything = أي موضع
engine-theTitle = العنوان
engine-theText = النص
engine-anAuthor = الكاتب
engine-aCategory = الباب
engine-theLink = الرابط
engine-theFeed = اسم المصدر
engine-theFolder = اسم المجلد
engine-doNothing = لا شيء
engine-muteIt = إخفاؤه
engine-markItRead = تعليمه كمقروء
engine-bookmarkIt = إضافته إلى المفضّلة
engine-putAside = تركه لما بعد
engine-tagIt = وسمه «{ $name }»
engine-tellYou = إخبارك
engine-africa = إفريقيا
engine-americas = الأمريكتان
engine-asiaPacific = آسيا والمحيط الهادئ
engine-business = الاقتصاد
engine-culture = الثقافة
engine-europe = أوروبا
engine-longReads = قراءات طويلة
engine-middleEast = الشرق الأوسط
engine-science = العلوم
engine-sport = الرياضة
engine-technology = التقنية
engine-unitedKingdom = المملكة المتحدة
engine-world = العالم
engine-voiceMissing = لا يوجد صوت مثبّت؛ في Debian وUbuntu يُثبَّت بالأمر: sudo apt install speech-dispatcher-espeak-ng
engine-voiceOnlyDummy = خدمة النطق بلا صوت؛ في Debian وUbuntu يُثبَّت بالأمر: sudo apt install speech-dispatcher-espeak-ng ثم سجّل الدخول من جديد
engine-voiceSilent = صوت النظام لا يجيب؛ أنهِ speech-dispatcher أو سجّل الدخول من جديد ثم تابع
engine-voiceGarbled = أعطى صوت النظام جوابًا لا معنى له؛ أنهِ speech-dispatcher ثم تابع
engine-voiceRefused = رفض صوت النظام الكلام؛ افحص إعداداته ثم تابع
engine-voiceTaken = استولى برنامج آخر على صوت النظام؛ تابع عندما ينتهي
engine-voiceNeverBegan = طُلب من الصوت أن يتكلم ولم يبدأ؛ تحقق من عمله في مكان آخر ثم تابع
engine-voiceNeverEnded = بدأ الصوت ولم يصل إلى النهاية؛ تحقق من وجود جهاز صوت في هذا الحاسوب ثم تابع
