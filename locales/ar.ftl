## The shell

skip = الانتقال إلى المحتوى
main-navigation = الرئيسية
users = المستخدمون
new-user = مستخدم جديد
sign-out = تسجيل الخروج
settings = الإعدادات
kept-in-tab = أنت مسجَّل الدخول حتى تغلق هذا التبويب
kept-on-device = أنت مسجَّل الدخول على هذا الجهاز
lost-title = لا شيء في هذا العنوان
lost-body = قد يكون الرابط ناقصًا أو من إصدار آخر من لوحة التحكم. عملك لم يتأثر.
to-users = الذهاب إلى المستخدمين
loading = جارٍ التحميل…
refreshing = جارٍ التحديث…
try-again = حاول مجددًا
reload = إعادة تحميل لوحة التحكم
part-title = لم يُحمَّل جزء من لوحة التحكم
part-body = ربما انقطعت الشبكة، أو حلّ إصدار جديد محل هذا. ما كتبته سابقًا محفوظ كمسودة. حاول مجددًا، أو أعد التحميل للحصول على الإصدار الحالي.
cancel = إلغاء
dismiss = إخفاء
show-answer = عرض رد الخادم
empty-spoken = فارغ
screen-title = { $screen } · { $product }
calls = الاستدعاءات

## Signing in

sign-in = تسجيل الدخول
sign-in-lead = الصق رمز API الخاص بخادم GATE. يُتحقق منه قبل حفظه.
token = رمز API
token-hint = يبقى في هذا التبويب ويُنسى عند إغلاقه.
keep = أبقني مسجَّل الدخول على هذا الجهاز
keep-hint = عندئذ يُحفظ الرمز في هذا المتصفح حتى تسجّل الخروج. كل من يستخدم ملف المتصفح هذا يستطيع استخدامه.
checking = جارٍ التحقق من الرمز…
show = عرض
hide = إخفاء
sign-in-again = سجّل الدخول وتابع
sign-out-discard = تسجيل الخروج والتجاهل
other-token-title = هذا رمز آخر
other-token-body = ما على الشاشة أو قيد التنفيذ بدأ برمز مختلف. إذا تابعت، فسيُرسل باسم هذا الرمز.
use-other-token = المتابعة بهذا الرمز
discard-typed = تجاهل ما كُتب
show-field = عرض { $field }
hide-field = إخفاء { $field }
paused-ended-title = انتهت جلستك
paused-elsewhere-title = سجّلت الخروج في تبويب آخر.
paused-locked-title = مقفلة
paused-ended = لم يعد الخادم يقبل الرمز.
paused-elsewhere = ما كان على شاشة هذا التبويب مخفي.
paused-locked = لم يستخدم أحد لوحة التحكم منذ مدة، لذلك أُخفيت الشاشة.
paused-unsaved = يبقى نموذجك كما هو ويستمر فور تسجيل دخولك مجددًا.
paused-nothing-unsaved = سجّل الدخول مجددًا لتتابع من حيث كنت.
token-empty = الصق الرمز أولًا.
token-space = توجد مسافة أو فاصل أسطر داخل الرمز. انسخه مجددًا قطعة واحدة.
token-character = يحتوي الرمز على حرف لا يوجد في أي رمز ({ $code }). انسخه مجددًا من حيث صدر.
sign-in-refused = لا يقبل الخادم هذا الرمز. تحقق من أنه منسوخ كاملًا ولم تنتهِ صلاحيته ويخص هذا الخادم.
sign-in-forbidden = يعرف الخادم هذا الرمز لكنه لا يسمح له بسرد المستخدمين. اطلب رمزًا له حق الوصول إلى User API.
sign-in-unreachable = لا رد من { $api }. إما أن الشبكة أو الخادم متوقف، أو أن الخادم لا يسمح بعنوان لوحة التحكم هذه (CORS). تحقق من اتصالك ثم اسأل من يشغّل لوحة التحكم.
sign-in-no-api = يوجد خادم في { $api } لكن لا توجد User API. قد يكون العنوان في إعداد لوحة التحكم خاطئًا.
sign-in-no-gate = شيء ما يرد في { $api } لكنه ليس خادم GATE. قد يكون العنوان في إعداد لوحة التحكم خاطئًا.

## Leaving, drafts, reports

leave-title = هل تترك ما لم يُحفظ؟
leave-body = ما كتبته محفوظ كمسودة في هذا التبويب حتى تحفظه أو تتجاهله أو تسجّل الخروج. كلمة المرور لا تُحفظ أبدًا.
leave-sign-out = تسجيل الخروج يتجاهل ما كتبته في هذا التبويب ومسوداته.
leave-keep = المغادرة مع إبقاء المسودة
leave-discard = التجاهل والمغادرة
stay = البقاء
draft-too-large = لا مكان في المتصفح لهذه المسودة: لن تبقى بعد إعادة التحميل.
offer-title = توجد مسودة لم تُحفظ
offer-password = كُتبت أيضًا كلمة مرور. كلمات المرور لا تُحفظ أبدًا: أدخلها مجددًا.
offer-other-token = كُتبت برمز غير الذي سجّلت الدخول به. إذا حفظتها فستُرسل باسمك.
offer-restore = المتابعة بالمسودة
offer-discard = تجاهل المسودة
report-title = عن آخر حفظ
newer = يوجد إصدار أحدث من لوحة التحكم. يستمر هذا التبويب كما هو؛ أعد التحميل متى شئت. ما كتبته يبقى، عدا كلمات المرور.
offline = أنت غير متصل. ما على الشاشة قُرئ سابقًا؛ وما تكتبه يبقى. تتابع لوحة التحكم وحدها فور عودة الشبكة.
read-only-title = هذا الرمز للقراءة فقط
read-only-again = دعني أحاول مجددًا
moments-ago = قبل أقل من دقيقة
offer-body = كُتبت { $age } وتملأ: { $changes }.
read-only-said = رفض الخادم تغييرًا: «{ $said }». لم يتغير شيء؛ وما يحتاج ذلك الحق معطَّل. القراءة مستمرة.
read-only-silent = رفض الخادم تغييرًا. لم يتغير شيء؛ وما يحتاج ذلك الحق معطَّل. القراءة مستمرة.
saved-lost = { $said } ضاع الرد في الطريق، فنظرت لوحة التحكم مجددًا: تم الأمر.
already-so = سجل { $name } يحوي كل هذا بالفعل. لم يُرسل شيء.
nothing = لا شيء
quoted = «{ $text }»
not-kept-report = { $field }: احتفظ الخادم بـ { $kept } مع أن { $sent } أُرسل.
changed-by-others-report = غيّر شخص آخر { $field } في هذه الأثناء من { $from } إلى { $to }. حفظك تركه كما هو.

## Collisions

collision-title = غيّر شخص آخر هذا في هذه الأثناء
collision-body = لم يُحفظ شيء بعد. اختر لكل حقل ما يكون.
collision-base = عندما بدأت:
collision-theirs = الآن على الخادم:
collision-mine = ما لديك:
collision-choose = اختر جانبًا لكل حقل.
collision-go-on = الحفظ بهذه الاختيارات
create-anew = إنشاء الحساب من جديد
changed-since = تغيّر هذا الحساب منذ فتحته. انظر مجددًا قبل حذفه:
delete-all-the-same = الحذف رغم ذلك
stop-trying = إيقاف المحاولة
retrying-now = محاولة جديدة الآن (المحاولة { $number } من { $most }).
retrying-in = { $count ->
    [one] محاولة جديدة بعد ثانية واحدة (المحاولة { $number } من { $most }).
    [two] محاولة جديدة بعد ثانيتين (المحاولة { $number } من { $most }).
    [few] محاولة جديدة بعد { $count } ثوانٍ (المحاولة { $number } من { $most }).
   *[other] محاولة جديدة بعد { $count } ثانية (المحاولة { $number } من { $most }).
}

## Values that are not what they seem

hidden-character = حرف لا يُرى: { $code }
more-characters = { $count ->
    [one] … وحرف آخر
    [two] … وحرفان آخران
    [few] … و{ $count } أحرف أخرى
   *[other] … و{ $count } حرفًا آخر
}
show-all-fields = { $count ->
    [one] عرض الحقل
    [two] عرض الحقلين
    [few] عرض الحقول الـ{ $count }
   *[other] عرض كل الحقول الـ{ $count }
}
lookalike = { $field } يُقرأ «{ $reading }» لكنه ليس كذلك: فيه حروف متشابهة من كتابة أخرى: { $letters }.

## Configuration

config-title = لوحة التحكم غير مُعدَّة بشكل صحيح
config-next = يستطيع من يشغّل لوحة التحكم تصحيح الملف config.json بجانبها؛ ثم أعد تحميل هذه الصفحة.
config-unreachable = تعذّر تحميل config.json: لم يرد الخادم.
config-text = نص بين علامتي اقتباس
config-page-size = 20 أو 50 أو 100
config-timeout = رقم من 0.1 إلى 600 بثلاث منازل عشرية على الأكثر
config-lock = رقم من 0 (أبدًا) إلى 1440 بثلاث منازل عشرية على الأكثر
config-roles = قائمة كلمات بين علامات اقتباس
config-syntax = config.json ليس JSON: الخطأ في السطر { $line }، العمود { $column }.
config-missing = تعذّر تحميل config.json (رد الخادم { $status }).
config-api = في config.json قيمة «api» هي «{ $written }». يجب أن تكون عنوان https، أو http على localhost، أو مسارًا على هذا المضيف مثل /api/v1: عبر http العادي يمكن قراءة الرمز في الطريق.
config-no-api = لا يوجد «api» في config.json: عنوان GATE User API.
config-unknown = في config.json المفتاح «{ $key }» الذي لا تعرفه لوحة التحكم. تعرف { $known }.
config-wrong = في config.json قيمة «{ $key }» هي { $written }. يجب أن تكون { $must }.

## Keyboard

find = ابحث أو نفّذ
palette = ابحث عن شخص، اذهب إلى مكان، نفّذ شيئًا
palette-list = النتائج
palette-hint = اكتب اسمًا أو معرّفًا أو بريدًا؛ الأسهم تختار، وEnter يذهب إليه.
set-command = { $setting }: { $value }
on-this-screen = في هذه الشاشة
searching = جارٍ البحث…
filter-list = تصفية القائمة
keys-title = ما تفعله المفاتيح
keys-hint = المفاتيح المفردة ساكنة أثناء الكتابة، ويمكن إيقافها في الإعدادات.
close = إغلاق
found-nobody = لا أحد بهذا الاسم. جرّب اسم المستخدم كاملًا أو المعرّف كاملًا؛ وبعض الخوادم تجد جزءًا من اسم المستخدم أيضًا.
found-people = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصًا
}
act-keys = عرض هذه القائمة
act-next-row = الشخص التالي في القائمة
act-previous-row = الشخص السابق في القائمة
act-next-page = الصفحة التالية
act-previous-page = الصفحة السابقة
act-edit = تعديل الشخص
act-settings = الذهاب إلى الإعدادات
act-peek = عرض الشخص بجانب القائمة أو إخفاؤه
act-pick = تحديد الشخص أو إلغاء تحديده
act-pick-range = التحديد من الأخير إلى هذا
act-calls = الذهاب إلى الاستدعاءات

## Export

export = تصدير…
export-title = تصدير القائمة
export-what = أي أشخاص
export-how = بأي صيغة
export-csv = CSV لجدول بيانات
export-json = JSON بكل الحقول
export-save = حفظ الملف
stop = إيقاف
export-nothing = لم يُحفظ أي ملف.
export-refused = لم يقبل المتصفح الملف. انظر هل يمنع التنزيلات من هذا الموقع.
export-page = هذه الصفحة ({ $rows })
export-all = كل المطابقين ({ $all })
export-progress = قُرئ { $received } من { $all }…
export-saved = { $count ->
    [one] شخص واحد في { $name }.
    [two] شخصان في { $name }.
    [few] { $count } أشخاص في { $name }.
   *[other] { $count } شخصًا في { $name }.
}
export-differs = تغيّرت القائمة أثناء قراءتها: يعدّ الخادم الآن { $all }، ووصل { $saved }. صدّرها مجددًا لتكون كاملة.
export-picked = المحدَّدون ({ $rows })

## Settings

settings-lead = تسري على هذا المتصفح وعلى كل تبويباته فورًا.
settings-not-kept = لا يحتفظ هذا المتصفح بالإعدادات: تسري حتى يُغلق التبويب أو يُعاد تحميله.
theme-heading = المظهر
language-heading = اللغة
language-browser = كما في المتصفح
time-zone-heading = المنطقة الزمنية
time-zone-system = كما في النظام
time-zone-hint = تُعرض بها التواريخ والأوقات هنا وفي كل سجل.
density-heading = ارتفاع الصف
page-size-heading = صفوف الصفحة
keyboard = لوحة المفاتيح
shortcuts = المفاتيح المفردة تفعل شيئًا
shortcuts-hint = اضغط ? لمعرفة ما تفعله. لا تعمل أبدًا أثناء الكتابة؛ أما Ctrl-K أو ⌘-K فيعمل دائمًا.
kept-here = محفوظ في هذا التبويب
erase-drafts = مسح كل المسودات
drafts-erased = مُسحت كل مسودات هذا التبويب.
save-drafts = حفظ المسودات في ملف
discard-draft = تجاهل المسودة { $title }
draft-discarded = تم تجاهل المسودة «{ $title }».
about = عن لوحة التحكم هذه
version = الإصدار والبناء
api-address = عنوان API
policy = سياسة الأمان السارية
no-policy = لا شيء: لا يرسل المضيف content-security-policy مع هذه الصفحة. وصفات Gatehouse ترسلها.
check-api = فحص API
theme-system = كما في النظام
theme-light = فاتح
theme-dark = داكن
density-comfortable = مريح
density-compact = مضغوط
page-size-configured = كما أُعدّت لوحة التحكم ({ $size })
views-none = لا عروض محفوظة. صفِّ القائمة ثم اختر «حفظ هذا العرض…» في الجانب.
forget = نسيان
forget-view = نسيان العرض { $name }
view-forgotten = نُسي العرض «{ $name }».
save-views = حفظ العروض في ملف
file-saved = حُفظ { $name }.
views-text = عروض من ملف، كنص
views-text-hint = الصق محتوى ملف حُفظ هنا أو في متصفح آخر.
add-views = إضافة هذه العروض
views-unreadable = لا توجد عروض في هذا النص.
drafts-none = لا مسودات. ما تكتبه في نموذج يبقى هنا حتى تحفظه أو تتجاهله.
drafts-kept = { $count ->
    [one] مسودة واحدة لنموذج لم يُحفظ. تزول عند تسجيل الخروج.
    [two] مسودتان لنموذجين لم يُحفظا. تزولان عند تسجيل الخروج.
    [few] { $count } مسودات لنماذج لم تُحفظ. تزول عند تسجيل الخروج.
   *[other] { $count } مسودة لنماذج لم تُحفظ. تزول عند تسجيل الخروج.
}
api-answers = ردّت API بعد { $milliseconds } مللي ثانية وتقبل رمزك. تسرد { $people } شخصًا.

## Faults

fault-signed-out = انتهت جلستك.
fault-signed-out-next = سجّل الدخول مجددًا لتتابع من حيث كنت.
fault-forbidden = لا يُسمح لك بهذا.
fault-forbidden-next = لم يتغير شيء. اطلب صلاحيات أوسع ممن أصدر رمزك.
fault-not-found = ليس هذا لدى الخادم.
fault-not-found-next = ربما حُذف، أو أن العنوان مكتوب خطأ.
fault-conflict = تغيير شخص آخر يعيق ذلك.
fault-conflict-next = لم يُحفظ شيء. أعد تحميل السجل وانظر ما تغيّر ثم حاول مجددًا.
fault-too-many = يطلب الخادم استراحة.
fault-too-many-next = تلقى طلبات كثيرة جدًا. انتظر دقيقة ثم حاول مجددًا.
fault-too-many-wait = { $count ->
    [one] تلقى طلبات كثيرة جدًا. انتظر ثانية واحدة ثم حاول مجددًا.
    [two] تلقى طلبات كثيرة جدًا. انتظر ثانيتين ثم حاول مجددًا.
    [few] تلقى طلبات كثيرة جدًا. انتظر { $count } ثوانٍ ثم حاول مجددًا.
   *[other] تلقى طلبات كثيرة جدًا. انتظر { $count } ثانية ثم حاول مجددًا.
}
fault-broken = فشل الخادم ({ $status }).
fault-broken-next = الخطأ ليس منك، ولم يضع شيء مما كتبت. انتظر قليلًا ثم حاول مجددًا.
fault-odd = رد الخادم بطريقة لا تعرفها لوحة التحكم ({ $status }).
fault-odd-next = حاول مجددًا؛ وإن استمر فأخبر من يشغّل الخادم.
fault-unreadable = لا يمكن قراءة رد الخادم.
fault-not-json = هو ناقص أو ليس JSON؛ ربما رد وكيل بدلًا منه. حاول مجددًا.
fault-too-deep = هو متداخل أعمق مما ينبغي لأي سجل. أخبر من يشغّل الخادم.
fault-no-page = ليس قائمة مستخدمين. حاول مجددًا؛ وإن استمر فأخبر من يشغّل الخادم.
fault-no-user = ليس مستخدمًا. حاول مجددًا؛ وإن استمر فأخبر من يشغّل الخادم.
fault-another-person = اسم المستخدم هذا صار لشخص آخر.
fault-another-person-next = رد الخادم عن الحساب ذي المعرّف { $id } لا الذي على الشاشة، فلم يُرسل شيء. افتح الشخص بالمعرّف وأجرِ التغيير هناك.
fault-unreachable = لا رد من الخادم.
fault-unreachable-next = إما أن الشبكة أو الخادم متوقف، أو أن الخادم لا يسمح بعنوان لوحة التحكم هذه (CORS). تحقق من اتصالك ثم حاول مجددًا.
fault-timed-out = الخادم يستغرق وقتًا طويلًا.
fault-timed-out-next = توقفت لوحة التحكم عن الانتظار. حاول مجددًا بعد قليل.
fault-redirected = يرسل الخادم لوحة التحكم إلى مكان آخر.
fault-redirected-next = لا تتبعه لوحة التحكم لأن رمزك سيذهب معها. قد يكون عنوان API في config.json خاطئًا؛ أخبر من يشغّل لوحة التحكم.
server-says = يقول الخادم: «{ $said }».
sentences = { $first } { $second }
not-done = لم يُحفظ حتى الآن.
not-done-next = { $fault } نظرت لوحة التحكم مجددًا منذئذ: لم يُجرِ الخادم التغيير. ما كتبته ما زال هنا؛ ويمكنك إرساله مرة أخرى.
unknown-outcome = لا يُعرف هل حُفظ هذا.
unknown-outcome-next = { $fault } ربما تصرف الخادم قبل ضياع الرد، ولم يحسم النظر مجددًا ذلك. انظر إلى السجل قبل إرسال هذا مرة أخرى. ما كتبته ما زال هنا.
gone-meanwhile = حُذف هذا الحساب في هذه الأثناء.
gone-meanwhile-next = لم يُحفظ شيء. يمكنك إنشاء الحساب من جديد بما في هذا النموذج: يحصل على معرّف آخر، ويحتاج كلمة مرور جديدة، ولا يحتفظ بحقول الخادم الأخرى.

## The list

filters = عوامل التصفية
clear-filters = مسح عوامل التصفية
person = الشخص
created-at = أُنشئ
last-login = آخر دخول
updated = تغيّر
never = أبدًا
pages = الصفحات
first = الأولى
previous = السابقة
next = التالية
last = الأخيرة
per-page = صفوف في الصفحة
no-users-title = لا مستخدمين بعد
no-users-body = الدليل فارغ. أنشئ أول حساب للبدء.
no-match-title = لا أحد يطابق
no-match-body = لا حساب يطابق كل عوامل التصفية معًا. يجب أن يطابق المعرّف والمؤسسة والدور تمامًا؛ وعلى بعض الخوادم اسم المستخدم أيضًا.
past-end-title = هذه الصفحة بعد نهاية القائمة
to-last-page = الذهاب إلى الصفحة الأخيرة
refresh = تحديث
people-all = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $number } أشخاص
   *[other] { $number } شخصًا
}
people-matching = { $count ->
    [zero] لا أحد يطابق
    [one] شخص واحد يطابق
    [two] شخصان يطابقان
    [few] { $number } أشخاص يطابقون
   *[other] { $number } شخصًا يطابقون
}
read-at = قُرئ في { $time }
range = { $first }–{ $last } من { $all }
past-end-body = في القائمة الآن { $rows } صفًا؛ ربما حُذف أشخاص منذ إنشاء الرابط.
unreadable-rows = { $count ->
    [one] تعذّرت قراءة صف واحد من هذه الصفحة ولا يُعرض.
    [two] تعذّرت قراءة صفين من هذه الصفحة ولا يُعرضان.
    [few] تعذّرت قراءة { $count } صفوف من هذه الصفحة ولا تُعرض.
   *[other] تعذّرت قراءة { $count } صفًا من هذه الصفحة ولا تُعرض.
}
columns = الأعمدة…
columns-title = أعمدة القائمة
columns-hint = الشخص أولًا دائمًا. الحقول التي لدى هذا الخادم وحده تُعرض عندما تحويها الصفحة الحالية. بالفأرة، اسحب عنوانًا لنقل عموده، أو اسحب نهايته لتغيير عرضه.
columns-usual = المعتادة
width-narrow = ضيق
width-medium = متوسط
width-wide = واسع
width-widest = الأوسع
width-of = عرض { $column }
move-up = تقديم { $column }
move-down = تأخير { $column }
sort-hint = ترتيب هذه الصفحة، وهذه الصفحة فقط
sorted-here = مرتّبة داخل هذه الصفحة فقط
unsort = كما لدى الخادم
active-filters = عوامل التصفية النشطة
remove-filter = إزالة عامل التصفية { $label }: { $value }
label-before = { $label }:{" "}
pick = تحديد { $name }
pick-page = تحديد كل من في هذه الصفحة
picked-people = الأشخاص المحدَّدون
picked = { $count ->
    [one] حُدّد شخص واحد.
    [two] حُدّد شخصان.
    [few] حُدّد { $count } أشخاص.
   *[other] حُدّد { $count } شخصًا.
}
picked-elsewhere = { $count ->
    [one] واحد منهم ليس في هذه الصفحة.
    [two] اثنان منهم ليسا في هذه الصفحة.
   *[other] { $count } منهم ليسوا في هذه الصفحة.
}
copy-usernames = نسخ أسماء المستخدمين
copy-emails = نسخ عناوين البريد
copied-lines = { $count ->
    [one] نُسخ سطر واحد.
    [two] نُسخ سطران.
    [few] نُسخت { $count } أسطر.
   *[other] نُسخ { $count } سطرًا.
}
unpick = إلغاء التحديد
peek-at = عرض { $name } بجانب القائمة
peek = بجانب القائمة
open = فتح
open-person = فتح { $name }
views = العروض المحفوظة
save-view = حفظ هذا العرض…
save-view-title = حفظ هذا العرض
save-view-lead = عوامل التصفية وصفوف الصفحة باسم من اختيارك. محفوظ في هذا المتصفح.
view-name = اسم العرض
view-name-missing = أعطِ العرض اسمًا.
view-save = حفظ العرض
view-saved = حُفظ العرض «{ $name }».
view-command = عرض: { $name }

## One user

account = الحساب
profile = الملف الشخصي
other-fields = حقول أخرى لهذا الخادم
other-fields-hint = معروضة كما أرسلها الخادم. التعديل لا يمسّها.
id = المعرّف
edit = تعديل
delete = حذف
replace = استبدال السجل كاملًا
not-found-title = هذا المستخدم ليس هنا
search = البحث في المستخدمين
open-by-username = فتح هذا المستخدم باسم المستخدم
open-by-id = فتح هذا المستخدم بالمعرّف
copied = نُسخ.
copy-failed = لم يسمح المتصفح بالنسخ. حدّد النص وانسخه يدويًا.
dot-name = لا يمكن لاسم مستخدم من نقاط فقط أن يكون جزءًا من عنوان. ابحث عن الشخص بالمعرّف.
id-word = المعرّف
named-by-id = ذو المعرّف «{ $id }»
not-found-body = ليس لدى الخادم مستخدم { $named }. ربما حُذف الحساب أو تغيّر اسمه.
copy-value = نسخ { $what }
beside = الجيران في القائمة
person-before = الشخص السابق
person-after = الشخص التالي
place-in-list = { $place } من { $all }

## Forms

email-shape = أدخل عنوان بريد باسم ومضيف، مثل ana@example.com.
create = إنشاء المستخدم
creating = جارٍ الإنشاء…
saving = جارٍ الحفظ…
password-new = كلمة مرور جديدة
password-edit-hint = اتركها فارغة لإبقاء الحالية.
password-hint = سلّمها بطريقة آمنة؛ لن يستطيع أحد قراءتها هنا لاحقًا.
generate = توليد
free = اسم المستخدم هذا متاح في هذه المؤسسة.
looking = جارٍ النظر هل اسم المستخدم متاح…
unsure = أسماء مستخدمين كثيرة تحوي هذا الاسم، فلا تستطيع لوحة التحكم معرفة هل هو محجوز. الخادم سيعرف.
lookup-failed = تعذّر الآن معرفة هل اسم المستخدم متاح. سيتحقق الخادم من ذلك.
nothing-changed = لم يتغير شيء، فلم يُرسل شيء.
what-changes = ما سيتغير
no-changes = لا شيء بعد. تظهر التغييرات هنا أثناء الكتابة.
no-changes-read = تظهر التغييرات هنا عندما يصبح JSON صحيحًا.
discard = تجاهل
checked-again = صحّح هذا قبل المتابعة
server-refused = لم يقبل الخادم هذا
password-changed = كلمة جديدة (غير معروضة)
back = العودة إلى المستخدم
see-who = عرض صاحبه
field-username = اسم المستخدم
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-organization = المؤسسة
field-first-name = الاسم الأول
field-last-name = اسم العائلة
field-role = الدور
hint-username = فريد داخل المؤسسة.
hint-organization = تحدد ما يصل إليه الشخص. أي اسم يعرفه الخادم.
hint-role = نص حر؛ تختلف الأدوار من خادم إلى آخر.
required-username = أدخل اسم مستخدم.
required-password = أدخل كلمة مرور أو ولّد واحدة.
required-organization = أدخل المؤسسة التي ينتمي إليها الحساب.
required-any = املأ هذا الحقل.
strength-weak = ضعيفة: سهلة التخمين
strength-fair = مقبولة: يمكن أن تكون أطول
strength-good = جيدة
strength-strong = قوية
taken-by = اسم المستخدم هذا محجوز في المؤسسة لدى { $name } (المعرّف { $id }).
save-nothing = حفظ
save-changes-count = { $count ->
    [one] حفظ تغيير واحد
    [two] حفظ تغييرين
    [few] حفظ { $count } تغييرات
   *[other] حفظ { $count } تغييرًا
}
untouched-fields = { $count ->
    [one] تُرسل هذه فقط. حقل آخر يبقى كما هو.
    [two] تُرسل هذه فقط. حقلان آخران يبقيان كما هما.
    [few] تُرسل هذه فقط. { $count } حقول أخرى تبقى كما هي.
   *[other] تُرسل هذه فقط. { $count } حقلًا آخر تبقى كما هي.
}
untouched-unknown = { $count ->
    [one] أحدها غير معروف للوحة التحكم هذه.
    [two] اثنان منها غير معروفين للوحة التحكم هذه.
   *[other] { $count } منها غير معروفة للوحة التحكم هذه.
}
created = أُنشئ { $name }.
saved = حُفظت تغييرات { $name }.
replaced = استُبدل سجل { $name }.
edit-title = تعديل { $name }
undo = تراجع
undo-title = يمكن التراجع عن هذا التغيير
undo-field = { $field }: العودة إلى { $former }
undo-password = لا يمكن إعادة كلمة المرور السابقة: لا خادم يكشفها.
undo-collides = لم يتم التراجع: غيّر شخص آخر { $fields } منذئذ. عدّل السجل لتقرر.
undone = { $name } كما كان من قبل.

## Replacing the record

replace-lead = السجل كاملًا كما أرسله الخادم. كل ما أدناه يُعاد في PUT واحد؛ والحقل الذي تزيله قد يضيع.
record = السجل بصيغة JSON
replace-button = استبدال السجل
json-no-object = السجل كائن JSON بين قوسين معقوفين.
json-id-changed = لا يمكن تغيير المعرّف. أعده كما كان.
json-no-username = يحتاج السجل اسم مستخدم نصيًا.
json-profile = يجب أن يكون الملف الشخصي كائنًا أو null.
absent = غير موجود
replace-title = استبدال { $name }
json-ends = ينتهي النص قبل السجل: ينقص قوس أو علامة اقتباس.
json-syntax-at = هذا ليس JSON في السطر { $line }، العمود { $column }. قد تنقص أو تزيد فاصلة أو علامة اقتباس أو قوس.

## Deleting

delete-forever = يتوقف الحساب عن العمل فورًا. لا تملك API طريقة لإعادته.
deleting = جارٍ الحذف…
delete-button = حذف المستخدم
type-username = اسم المستخدم، للتأكيد
type-username-wrong = ليس هذا اسم المستخدم. اكتبه كما هو أعلاه تمامًا.
delete-title = حذف { $name }؟
delete-confirm = هذا الدور ذو امتيازات. اكتب اسم المستخدم { $username } للتأكيد.
deleted = حُذف { $name }.
already-gone = { $name } غير موجود بالفعل: حذف شخص آخر الحساب.
delete-brings-back = يمكن بعد ذلك إنشاء حساب جديد باسم المستخدم والأسماء والبريد والمؤسسة والدور نفسها. وليس له من القديم: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = توقفت Gatehouse
stopped-text = أنهاها خلل في لوحة التحكم. ما كتبته محفوظ في هذا التبويب كمسودة، عدا كلمات المرور، ويُعرض عليك مجددًا بعد إعادة التحميل. إن كنت تحفظ، فانظر إلى السجل أولًا: ربما تم التغيير.
copy-report = نسخ التقرير
report-hint = يذكر هذا التقرير موضعًا في شيفرة لوحة التحكم ومتصفحك، ولا شيء مما كتبت أو رأيت:
needs-program = تحتاج Gatehouse إلى JavaScript وWebAssembly. اسمح بهما لهذا الموقع ثم أعد تحميل الصفحة.

## Calls

calls-shown = { $count ->
    [zero] لا استدعاءات لهذا التبويب
    [one] استدعاء واحد لهذا التبويب
    [two] استدعاءان لهذا التبويب، المعروض { $shown }
    [few] { $count } استدعاءات لهذا التبويب، المعروض { $shown }
   *[other] { $count } استدعاءً لهذا التبويب، المعروض { $shown }
}
calls-lead = ما طلبه هذا التبويب من API، الأحدث أولًا. يبقى في الذاكرة حتى تسجّل الخروج أو تغلق التبويب. الرمز ليس فيه أبدًا، وكلمات المرور مشطوبة.
calls-none = لا استدعاء يطابق.
calls-save = حفظ كملف HAR
calls-forget = نسيان الكل
calls-search = البحث في الاستدعاءات
calls-which = أي استدعاءات
calls-all = الكل
calls-writes = التغييرات
calls-failed = الفاشلة
call-attempt = المحاولة { $number }
call-took = { $milliseconds } مللي ثانية
call-size = { $bytes } بايت
call-request = المُرسل
call-answer = الرد
call-empty = رُدّ بلا محتوى.
call-let-go = لم يعد الرد محفوظًا: لا تُحفظ إلا ردود آخر الاستدعاءات.
call-copy = نسخ كـ { $tool }
call-copied = نُسخ كـ { $tool }.
call-token = تأخذ الاستدعاءات المنسوخة الرمز من المتغير TOKEN. ويجب إعادة كلمة المرور المشطوبة.
call-unreachable = لا رد
call-timed-out = بطيء جدًا
call-redirected = أُحيل إلى مكان آخر
call-given-up = تُرك
tree-more = { $count ->
    [one] … وواحد آخر
    [two] … واثنان آخران
   *[other] … و{ $count } أخرى
}
odd-title = { $count ->
    [one] أمر واحد لا يذكره العقد
    [two] أمران لا يذكرهما العقد
    [few] { $count } أمور لا يذكرها العقد
   *[other] { $count } أمرًا لا يذكرها العقد
}
odd-lead = ما يرسله هذا الخادم خلافًا لوثائقه، كل أمر مرة واحدة. تتعامل لوحة التحكم مع كل ذلك.
odd-unknown = حقل لم يوثّقه أحد.
odd-missing = غير موجود.
odd-retyped = جاء بنوع { $kind }.
odd-seen = { $count ->
    [one] شوهد في استدعاء واحد.
    [two] شوهد في استدعاءين.
    [few] شوهد في { $count } استدعاءات.
   *[other] شوهد في { $count } استدعاءً.
}
