## The shell

skip = الانتقال إلى المحتوى الرئيسي
main-navigation = الرئيسية
users = المستخدمون
new-user = مستخدم جديد
sign-out = تسجيل الخروج
settings = الإعدادات
kept-in-tab = تسجيل الدخول مستمر حتى تغلق هذا التبويب
kept-on-device = تم تسجيل الدخول على هذا الجهاز
lost-title = الصفحة غير موجودة
lost-body = قد يكون الرابط غير مكتمل أو من إصدار آخر من لوحة التحكم. لم يتأثر عملك.
to-users = الانتقال إلى المستخدمين
loading = جارٍ التحميل…
refreshing = جارٍ التحديث…
try-again = إعادة المحاولة
reload = إعادة تحميل الصفحة
part-title = تعذّر تحميل جزء من لوحة التحكم
part-body = قد تكون غير متصل بالإنترنت، أو قد يكون هناك إصدار جديد. ما كتبته محفوظ كمسودة. أعد المحاولة، أو أعد تحميل الصفحة للحصول على أحدث إصدار.
cancel = إلغاء
dismiss = إخفاء
show-answer = عرض استجابة الخادم
empty-spoken = فارغ
screen-title = { $screen } · { $product }
calls = سجل الطلبات

## Signing in

sign-in = تسجيل الدخول
sign-in-lead = الصق رمز API لخادم GATE. تتحقق لوحة التحكم من الرمز قبل حفظه.
token = رمز API
token-hint = يُحفظ في هذا التبويب فقط حتى تغلقه.
keep = إبقاء تسجيل الدخول على هذا الجهاز
keep-hint = يُحفظ الرمز في هذا المتصفح حتى تسجّل الخروج. يمكن لأي شخص يستخدم ملف تعريف المتصفح هذا أن يستخدمه.
checking = جارٍ التحقق من الرمز…
show = عرض
hide = إخفاء
sign-in-again = تسجيل الدخول والمتابعة
sign-out-discard = تجاهل وتسجيل الخروج
other-token-title = هذا رمز مختلف
other-token-body = بدأ عملك غير المحفوظ برمز مختلف. إذا تابعت، فسيُرسل بالرمز الجديد.
use-other-token = المتابعة بهذا الرمز
discard-typed = تجاهل العمل غير المحفوظ
show-field = عرض { $field }
hide-field = إخفاء { $field }
paused-ended-title = انتهت جلستك
paused-elsewhere-title = سجّلت الخروج في تبويب آخر
paused-locked-title = مقفلة
paused-ended = لم يعد الخادم يقبل رمزك.
paused-elsewhere = محتوى هذا التبويب مخفي.
paused-locked = لم تُستخدم لوحة التحكم منذ مدة، لذلك أُخفي محتواها.
paused-unsaved = لا تزال تغييراتك غير المحفوظة هنا. سجّل الدخول مجددًا للمتابعة.
paused-nothing-unsaved = سجّل الدخول مجددًا للمتابعة من حيث توقفت.
token-empty = أدخل رمز API.
token-space = توجد مسافة أو فاصل أسطر داخل الرمز. انسخ الرمز كاملًا مجددًا.
token-character = يحتوي الرمز على حرف غير صالح ({ $code }). انسخه مجددًا من حيث صدر.
sign-in-refused = لا يقبل الخادم هذا الرمز. تحقق من أنك نسخته كاملًا، ومن أن صلاحيته لم تنتهِ، ومن أنه يخص هذا الخادم.
sign-in-forbidden = يقبل الخادم هذا الرمز لكنه لا يسمح له بسرد المستخدمين. اطلب رمزًا له حق الوصول إلى User API.
sign-in-unreachable = لا استجابة من { $api }. قد تكون الشبكة أو الخادم متوقفين، أو قد لا يسمح الخادم بعنوان لوحة التحكم هذه (CORS). تحقق من اتصالك ثم راجع المسؤول عن لوحة التحكم.
sign-in-no-api = لا توجد User API على الخادم { $api }. قد تكون لوحة التحكم معدّة بعنوان خاطئ.
sign-in-no-gate = هناك استجابة من { $api }، لكنه ليس خادم GATE. قد تكون لوحة التحكم معدّة بعنوان خاطئ.

## Leaving, drafts, reports

leave-title = المغادرة دون حفظ؟
leave-body = تبقى تغييراتك مسودةً في هذا التبويب حتى تحفظها أو تتجاهلها أو تسجّل الخروج. لا تُحفظ كلمات المرور أبدًا.
leave-sign-out = يؤدي تسجيل الخروج إلى تجاهل تغييراتك غير المحفوظة وكل المسودات في هذا التبويب.
leave-keep = المغادرة وإبقاء المسودة
leave-discard = تجاهل ومغادرة
stay = متابعة التعديل
draft-too-large = لا توجد مساحة في المتصفح لحفظ هذه المسودة. ستفقدها إذا أعدت تحميل الصفحة.
offer-title = لديك مسودة غير محفوظة
offer-password = كتبت كلمة مرور أيضًا. لا تُحفظ كلمات المرور أبدًا، لذا أدخلها مجددًا.
offer-other-token = بدأت هذه المسودة برمز مختلف. إذا حفظتها، فستُرسل برمزك الحالي.
offer-restore = المتابعة بالمسودة
offer-discard = تجاهل المسودة
report-title = عن آخر حفظ لك
newer = يتوفر إصدار أحدث من لوحة التحكم. يمكنك متابعة العمل وإعادة التحميل متى شئت. يبقى ما كتبته، ما عدا كلمات المرور.
offline = أنت غير متصل بالإنترنت. تعرض هذه الصفحة بيانات حُمّلت سابقًا، وما كتبته بأمان. تتابع لوحة التحكم عند عودة الشبكة.
read-only-title = هذا الرمز للقراءة فقط
read-only-again = تفعيل التعديل
moments-ago = قبل أقل من دقيقة
offer-body = آخر تعديل { $age }. الحقول: { $changes }.
read-only-said = رفض الخادم تغييرًا: «{ $said }». لم يتغير شيء. التعديل متوقف، لكن لا يزال بإمكانك عرض المستخدمين.
read-only-silent = رفض الخادم تغييرًا. لم يتغير شيء. التعديل متوقف، لكن لا يزال بإمكانك عرض المستخدمين.
saved-lost = { $said } فُقدت استجابة الخادم، لكن لوحة التحكم تأكدت من النتيجة.
already-so = لدى { $name } كل هذه القيم بالفعل. لم يُرسل شيء.
nothing = (فارغ)
quoted = «{ $text }»
not-kept-report = { $field }: حفظ الخادم { $kept } بدلًا من { $sent }.
changed-by-others-report = { $field }: غيّر شخص آخر هذا من { $from } إلى { $to } أثناء تعديلك. أبقى حفظك على ذلك التغيير.

## Conflicts

collision-title = غيّر شخص آخر هذا المستخدم
collision-body = لم يُحفظ شيء بعد. اختر القيمة التي تريد الإبقاء عليها لكل حقل.
collision-base = عندما بدأت:
collision-theirs = على الخادم الآن:
collision-mine = قيمتك:
collision-choose = اختر قيمة لكل حقل.
collision-go-on = حفظ القيم المختارة
create-anew = إعادة إنشاء المستخدم
changed-since = تغيّر هذا المستخدم منذ فتحته. راجع التغييرات قبل الحذف:
delete-all-the-same = الحذف على أي حال
stop-trying = إيقاف إعادة المحاولة
retrying-now = تجري إعادة المحاولة الآن (المحاولة { $number } من { $most }).
retrying-in = { $count ->
    [one] إعادة المحاولة بعد ثانية واحدة (المحاولة { $number } من { $most }).
    [two] إعادة المحاولة بعد ثانيتين (المحاولة { $number } من { $most }).
    [few] إعادة المحاولة بعد { $count } ثوانٍ (المحاولة { $number } من { $most }).
   *[other] إعادة المحاولة بعد { $count } ثانية (المحاولة { $number } من { $most }).
}

## Values that are not what they seem

hidden-character = حرف غير مرئي: { $code }
more-characters = { $count ->
    [one] … وحرف آخر
    [two] … وحرفان آخران
    [few] … و{ $count } أحرف أخرى
    [many] … و{ $count } حرفًا آخر
   *[other] … و{ $count } حرف آخر
}
show-all-fields = { $count ->
    [one] عرض حقل واحد
    [two] عرض الحقلين
    [few] عرض الحقول الـ{ $count } كلها
   *[other] عرض كل الحقول الـ{ $count }
}
lookalike = يبدو { $field } مثل «{ $reading }» لكنه مختلف. يحتوي على أحرف متشابهة من كتابة أخرى: { $letters }.

## Configuration

config-title = لوحة التحكم غير معدّة بشكل صحيح
config-next = يمكن للمسؤول عن لوحة التحكم تصحيح config.json على خادم الويب. بعد ذلك أعد تحميل هذه الصفحة.
config-unreachable = تعذّر تحميل config.json: لم يستجب الخادم.
config-text = نصًا بين علامتي اقتباس
config-page-size = 20 أو 50 أو 100
config-timeout = رقمًا من 0.1 إلى 600 بثلاث منازل عشرية على الأكثر
config-lock = رقمًا من 0 (أبدًا) إلى 1440 بثلاث منازل عشرية على الأكثر
config-roles = قائمة كلمات، كل منها بين علامتي اقتباس
config-syntax = ملف config.json ليس JSON صالحًا. الخطأ في السطر { $line }، العمود { $column }.
config-missing = تعذّر تحميل config.json (أعاد الخادم { $status }).
config-api = في config.json قيمة «api» هي «{ $written }». يجب أن تكون عنوان https، أو عنوان http على localhost، أو مسارًا على هذا المضيف مثل /api/v1. عبر http غير المشفّر يمكن لآخرين قراءة الرمز.
config-no-api = لا يحدد config.json قيمة «api»، وهي عنوان GATE User API.
config-unknown = يحتوي config.json على «{ $key }»، وهو ليس إعدادًا. الإعدادات هي { $known }.
config-wrong = في config.json قيمة «{ $key }» هي { $written }. يجب أن تكون { $must }.

## Keyboard

find = بحث أو تنفيذ أمر
palette = بحث أو تنفيذ أمر
palette-list = النتائج
palette-hint = اكتب اسم مستخدم أو معرّفًا أو بريدًا إلكترونيًا للعثور على مستخدم. اختر بمفاتيح الأسهم ثم اضغط Enter.
set-command = { $setting }: { $value }
on-this-screen = في هذه الشاشة
searching = جارٍ البحث…
filter-list = تصفية المستخدمين
keys-title = اختصارات لوحة المفاتيح
keys-hint = تُتجاهل الاختصارات ذات المفتاح الواحد أثناء الكتابة. يمكنك إيقافها في الإعدادات.
close = إغلاق
found-nobody = لا يوجد مستخدمون مطابقون. جرّب اسم المستخدم الكامل أو المعرّف الكامل.
found-people = { $count ->
    [zero] لا مستخدمين
    [one] مستخدم واحد
    [two] مستخدمان
    [few] { $count } مستخدمين
    [many] { $count } مستخدمًا
   *[other] { $count } مستخدم
}
act-keys = عرض اختصارات لوحة المفاتيح
act-next-row = المستخدم التالي في القائمة
act-previous-row = المستخدم السابق في القائمة
act-next-page = الصفحة التالية
act-previous-page = الصفحة السابقة
act-edit = تعديل المستخدم
act-settings = الانتقال إلى الإعدادات
act-peek = عرض المعاينة أو إخفاؤها
act-pick = تحديد المستخدم أو إلغاء تحديده
act-pick-range = التحديد من آخر مستخدم محدَّد إلى هذا المستخدم
act-calls = الانتقال إلى سجل الطلبات

## Export

export = تصدير…
export-title = تصدير المستخدمين
export-what = المستخدمون
export-how = التنسيق
export-csv = CSV، لجداول البيانات
export-json = JSON، بكل الحقول
export-save = تنزيل
stop = إيقاف
export-nothing = لم يُنزّل أي ملف.
export-refused = لم يقبل المتصفح الملف. تحقق مما إذا كان يحظر التنزيلات من هذا الموقع.
export-page = هذه الصفحة ({ $rows })
export-all = كل المستخدمين المطابقين ({ $all })
export-progress = حُمّل { $received } من { $all }…
export-saved = { $count ->
    [zero] لم يُصدّر أي مستخدم إلى { $name }.
    [one] صُدّر مستخدم واحد إلى { $name }.
    [two] صُدّر مستخدمان إلى { $name }.
    [few] صُدّر { $count } مستخدمين إلى { $name }.
    [many] صُدّر { $count } مستخدمًا إلى { $name }.
   *[other] صُدّر { $count } مستخدم إلى { $name }.
}
export-differs = تغيّرت القائمة أثناء التصدير: عدد المستخدمين على الخادم الآن { $all }، لكن الملف يحتوي على { $saved }. صدّر مجددًا للحصول على القائمة كاملة.
export-picked = المستخدمون المحدَّدون ({ $rows })

## Settings

settings-lead = محفوظة في هذا المتصفح. تسري التغييرات على كل تبويباته.
settings-not-kept = لا يستطيع هذا المتصفح حفظ الإعدادات. تدوم تغييراتك حتى تغلق هذا التبويب أو تعيد تحميله.
theme-heading = المظهر
language-heading = اللغة
language-browser = مطابقة المتصفح
time-zone-heading = المنطقة الزمنية
time-zone-system = مطابقة النظام
time-zone-hint = تُستخدم لكل التواريخ والأوقات في لوحة التحكم.
density-heading = ارتفاع الصف
page-size-heading = صفوف لكل صفحة
keyboard = لوحة المفاتيح
shortcuts = اختصارات المفتاح الواحد
shortcuts-hint = اضغط ? لعرضها. تُتجاهل أثناء الكتابة. يعمل Ctrl-K أو ⌘-K دائمًا.
kept-here = المسودات في هذا التبويب
erase-drafts = تجاهل كل المسودات
drafts-erased = تم تجاهل كل المسودات في هذا التبويب.
save-drafts = تنزيل المسودات
discard-draft = تجاهل المسودة «{ $title }»
draft-discarded = تم تجاهل المسودة «{ $title }».
about = حول لوحة التحكم هذه
version = الإصدار
api-address = عنوان API
policy = سياسة أمان المحتوى
no-policy = لا توجد. لا يرسل خادم الويب ترويسة Content-Security-Policy مع هذه الصفحة. تتضمن قوالب نشر Gatehouse واحدة.
check-api = اختبار الاتصال بـ API
theme-system = مطابقة النظام
theme-light = فاتح
theme-dark = داكن
density-comfortable = مريح
density-compact = مضغوط
page-size-configured = الافتراضي ({ $size })
views-none = لا توجد طرق عرض محفوظة. صفِّ قائمة المستخدمين، ثم اختر «حفظ طريقة العرض…» في الشريط الجانبي.
forget = حذف
forget-view = حذف طريقة العرض «{ $name }»
view-forgotten = حُذفت طريقة العرض «{ $name }».
save-views = تنزيل طرق العرض
file-saved = تم تنزيل { $name }.
views-text = طرق العرض المراد استيرادها
views-text-hint = الصق محتوى ملف طرق عرض نُزّل هنا أو في متصفح آخر.
add-views = استيراد طرق العرض
views-unreadable = لا يحتوي هذا النص على طرق عرض محفوظة.
drafts-none = لا توجد مسودات. يبقى ما تكتبه في نموذج هنا حتى تحفظه أو تتجاهله.
drafts-kept = { $count ->
    [one] مسودة واحدة غير محفوظة. تُلغى عند تسجيل الخروج.
    [two] مسودتان غير محفوظتين. تُلغيان عند تسجيل الخروج.
    [few] { $count } مسودات غير محفوظة. تُلغى عند تسجيل الخروج.
   *[other] { $count } مسودة غير محفوظة. تُلغى عند تسجيل الخروج.
}
api-answers = استجابت API خلال { $milliseconds } مللي ثانية وتقبل رمزك. عدد المستخدمين فيها: { $people }.

## Faults

fault-signed-out = انتهت جلستك.
fault-signed-out-next = سجّل الدخول مجددًا للمتابعة من حيث توقفت.
fault-forbidden = ليس لديك إذن للقيام بهذا.
fault-forbidden-next = لم يتغير شيء. اطلب مزيدًا من الأذونات ممن أصدر رمزك.
fault-not-found = لم يتمكن الخادم من العثور على هذا.
fault-not-found-next = ربما حُذف، أو قد يكون العنوان خاطئًا.
fault-conflict = يتعارض هذا مع تغيير آخر.
fault-conflict-next = لم يُحفظ شيء. أعد تحميل المستخدم، وتحقق مما تغيّر، ثم أعد المحاولة.
fault-too-many = عدد الطلبات كبير جدًا.
fault-too-many-next = يحدّ الخادم من عدد الطلبات. انتظر دقيقة ثم أعد المحاولة.
fault-too-many-wait = { $count ->
    [one] يحدّ الخادم من عدد الطلبات. انتظر ثانية واحدة ثم أعد المحاولة.
    [two] يحدّ الخادم من عدد الطلبات. انتظر ثانيتين ثم أعد المحاولة.
    [few] يحدّ الخادم من عدد الطلبات. انتظر { $count } ثوانٍ ثم أعد المحاولة.
   *[other] يحدّ الخادم من عدد الطلبات. انتظر { $count } ثانية ثم أعد المحاولة.
}
fault-broken = حدث خطأ في الخادم ({ $status }).
fault-broken-next = المشكلة في الخادم، ولم يُفقد شيء مما كتبته. انتظر لحظة ثم أعد المحاولة.
fault-odd = أرسل الخادم استجابة غير متوقعة ({ $status }).
fault-odd-next = أعد المحاولة. إذا تكرر ذلك، فأخبر المسؤول عن الخادم.
fault-unreadable = تعذّرت قراءة استجابة الخادم.
fault-not-json = هي غير مكتملة أو ليست JSON. ربما استجاب وكيل بدلًا منه. أعد المحاولة.
fault-too-deep = بياناتها متداخلة بعمق كبير جدًا. أخبر المسؤول عن الخادم.
fault-no-page = هي ليست قائمة مستخدمين. أعد المحاولة. إذا تكرر ذلك، فأخبر المسؤول عن الخادم.
fault-no-user = هي ليست مستخدمًا. أعد المحاولة. إذا تكرر ذلك، فأخبر المسؤول عن الخادم.
fault-another-person = أصبح اسم المستخدم هذا لمستخدم آخر.
fault-another-person-next = أعاد الخادم المستخدم ذا المعرّف { $id } لا المستخدم المعروض، لذلك لم يُرسل شيء. افتح المستخدم بالمعرّف وأجرِ التغيير هناك.
fault-unreachable = لا استجابة من الخادم.
fault-unreachable-next = قد تكون الشبكة أو الخادم متوقفين، أو قد لا يسمح الخادم بعنوان لوحة التحكم هذه (CORS). تحقق من اتصالك ثم أعد المحاولة.
fault-timed-out = استغرق الخادم وقتًا طويلًا للاستجابة.
fault-timed-out-next = توقفت لوحة التحكم عن الانتظار. أعد المحاولة بعد لحظات.
fault-redirected = أعاد الخادم توجيه الطلب.
fault-redirected-next = لم تتبع لوحة التحكم إعادة التوجيه لحماية رمزك. قد يكون عنوان API في config.json خاطئًا. أخبر المسؤول عن لوحة التحكم.
server-says = يقول الخادم: «{ $said }».
sentences = { $first } { $second }
not-done = لم يُجرَ التغيير.
not-done-next = { $fault } تحققت لوحة التحكم: لم يُجرِ الخادم التغيير حتى الآن. لا يزال ما كتبته هنا. يمكنك إعادة المحاولة.
unknown-outcome = لا تستطيع لوحة التحكم معرفة ما إذا كان التغيير قد أُجري.
unknown-outcome-next = { $fault } ربما أجرى الخادم التغيير قبل فقدان استجابته. تحقق من المستخدم قبل إعادة المحاولة. لا يزال ما كتبته هنا.
gone-meanwhile = حُذف هذا المستخدم.
gone-meanwhile-next = لم يُحفظ شيء. يمكنك إعادة إنشاء المستخدم من هذا النموذج. يحصل المستخدم الجديد على معرّف آخر، ويحتاج إلى كلمة مرور جديدة، ويفقد كل الحقول الخاصة بالخادم.

## The list

filters = عوامل التصفية
clear-filters = مسح عوامل التصفية
person = المستخدم
created-at = الإنشاء
last-login = آخر دخول
updated = التحديث
never = أبدًا
pages = التنقل بين الصفحات
first = الأولى
previous = السابقة
next = التالية
last = الأخيرة
per-page = صفوف لكل صفحة
no-users-title = لا يوجد مستخدمون بعد
no-users-body = أنشئ أول مستخدم للبدء.
no-match-title = لا يوجد مستخدمون مطابقون
no-match-body = لا يطابق أي مستخدم كل عوامل التصفية. يجب أن يتطابق المعرّف والمؤسسة والدور تمامًا. وعلى بعض الخوادم اسم المستخدم أيضًا.
past-end-title = هذه الصفحة بعد نهاية القائمة
to-last-page = الانتقال إلى الصفحة الأخيرة
refresh = تحديث
people-all = { $count ->
    [zero] لا مستخدمين
    [one] مستخدم واحد
    [two] مستخدمان
    [few] { $number } مستخدمين
    [many] { $number } مستخدمًا
   *[other] { $number } مستخدم
}
people-matching = { $count ->
    [zero] لا مستخدمين مطابقين
    [one] مستخدم مطابق واحد
    [two] مستخدمان مطابقان
    [few] { $number } مستخدمين مطابقين
    [many] { $number } مستخدمًا مطابقًا
   *[other] { $number } مستخدم مطابق
}
read-at = حُمّل في { $time }
range = { $first }–{ $last } من { $all }
past-end-body = عدد المستخدمين في القائمة الآن { $rows }. ربما حُذف بعضهم منذ إنشاء الرابط.
unreadable-rows = { $count ->
    [one] تعذّرت قراءة مستخدم واحد، وهو غير موجود هنا.
    [two] تعذّرت قراءة مستخدمين اثنين، وهما غير موجودين هنا.
    [few] تعذّرت قراءة { $count } مستخدمين، وهم غير موجودين هنا.
    [many] تعذّرت قراءة { $count } مستخدمًا، وهم غير موجودين هنا.
   *[other] تعذّرت قراءة { $count } مستخدم، وهم غير موجودين هنا.
}
columns = الأعمدة…
columns-title = الأعمدة
columns-hint = يأتي المستخدم أولًا دائمًا. تظهر الحقول الخاصة بالخادم هنا عندما تحتوي عليها الصفحة الحالية. بالماوس، اسحب عنوان عمود لنقله، أو حافته لتغيير عرضه.
columns-usual = استعادة الافتراضي
width-narrow = ضيق
width-medium = متوسط
width-wide = عريض
width-widest = عريض جدًا
width-of = عرض { $column }
move-up = نقل { $column } لأعلى
move-down = نقل { $column } لأسفل
sort-hint = ترتيب هذه الصفحة فقط
sorted-here = هذه الصفحة فقط مرتّبة
unsort = ترتيب الخادم
active-filters = عوامل التصفية النشطة
remove-filter = إزالة عامل التصفية { $label }: { $value }
label-before = { $label }:{" "}
pick = تحديد { $name }
pick-page = تحديد كل المستخدمين في هذه الصفحة
picked-people = المستخدمون المحدَّدون
picked = { $count ->
    [zero] لم يُحدّد أي مستخدم.
    [one] حُدّد مستخدم واحد.
    [two] حُدّد مستخدمان.
    [few] حُدّد { $count } مستخدمين.
    [many] حُدّد { $count } مستخدمًا.
   *[other] حُدّد { $count } مستخدم.
}
picked-elsewhere = { $count ->
    [one] واحد ليس في هذه الصفحة.
    [two] اثنان ليسا في هذه الصفحة.
   *[other] { $count } ليسوا في هذه الصفحة.
}
copy-usernames = نسخ أسماء المستخدمين
copy-emails = نسخ عناوين البريد
copied-lines = { $count ->
    [one] نُسخ سطر واحد.
    [two] نُسخ سطران.
    [few] نُسخت { $count } أسطر.
    [many] نُسخ { $count } سطرًا.
   *[other] نُسخ { $count } سطر.
}
unpick = مسح التحديد
peek-at = معاينة { $name }
peek = معاينة
open = فتح
open-person = فتح { $name }
views = طرق العرض المحفوظة
save-view = حفظ طريقة العرض…
save-view-title = حفظ طريقة العرض
save-view-lead = يحفظ عوامل التصفية وعدد الصفوف لكل صفحة في هذا المتصفح.
view-name = اسم طريقة العرض
view-name-missing = أدخل اسمًا لطريقة العرض.
view-save = حفظ طريقة العرض
view-saved = حُفظت طريقة العرض «{ $name }».
view-command = طريقة العرض: { $name }

## One user

account = الحساب
profile = الملف الشخصي
other-fields = حقول خاصة بالخادم
other-fields-hint = معروضة كما أرسلها الخادم. لا يغيّرها تعديل المستخدم.
id = المعرّف
edit = تعديل
delete = حذف
replace = استبدال السجل
not-found-title = المستخدم غير موجود
search = البحث في المستخدمين
open-by-username = فتح باسم المستخدم
open-by-id = فتح بالمعرّف
copied = تم النسخ.
copy-failed = لم يسمح المتصفح بالنسخ. حدّد النص وانسخه يدويًا.
dot-name = لا يمكن أن يكون اسم مستخدم مكوّن من نقاط فقط جزءًا من عنوان. استخدم المعرّف بدلًا منه.
id-word = المعرّف
named-by-id = ذو المعرّف «{ $id }»
not-found-body = ليس لدى الخادم مستخدم { $named }. ربما حُذف المستخدم أو تغيّر اسمه.
copy-value = نسخ { $what }
beside = المستخدم السابق والتالي
person-before = المستخدم السابق
person-after = المستخدم التالي
place-in-list = { $place } من { $all }

## Forms

email-shape = أدخل عنوان بريد إلكتروني بالصيغة name@example.com.
create = إنشاء المستخدم
creating = جارٍ الإنشاء…
saving = جارٍ الحفظ…
password-new = كلمة مرور جديدة
password-edit-hint = اتركها فارغة للإبقاء على كلمة المرور الحالية.
password-hint = شاركها عبر قناة آمنة. لن يتمكن أحد من عرضها هنا لاحقًا.
generate = إنشاء تلقائي
free = اسم المستخدم هذا متاح في هذه المؤسسة.
looking = جارٍ التحقق من توفر اسم المستخدم…
unsure = تحتوي أسماء مستخدمين كثيرة على هذا الاسم، فلا تستطيع لوحة التحكم معرفة ما إذا كان محجوزًا. سيتحقق الخادم من ذلك.
lookup-failed = لم تتمكن لوحة التحكم من التحقق من توفر اسم المستخدم. سيتحقق الخادم من ذلك.
nothing-changed = لا توجد تغييرات لحفظها.
what-changes = ما سيتغير
no-changes = لا توجد تغييرات بعد. تظهر التغييرات هنا أثناء الكتابة.
no-changes-read = تظهر التغييرات هنا عندما يصبح JSON صالحًا.
discard = تجاهل
checked-again = أصلح هذه المشكلات أولًا
server-refused = لم يقبل الخادم هذه القيم
password-changed = كلمة مرور جديدة (مخفية)
back = العودة إلى المستخدم
see-who = فتح هذا المستخدم
field-username = اسم المستخدم
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-organization = المؤسسة
field-first-name = الاسم الأول
field-last-name = اسم العائلة
field-role = الدور
hint-username = يجب أن يكون فريدًا داخل المؤسسة.
hint-organization = تحدد ما يمكن للمستخدم الوصول إليه. استخدم اسمًا يعرفه الخادم.
hint-role = نص حر. تختلف الأدوار بحسب الخادم.
required-username = أدخل اسم مستخدم.
required-password = أدخل كلمة مرور أو أنشئ واحدة تلقائيًا.
required-organization = أدخل مؤسسة.
required-any = هذا الحقل مطلوب.
strength-weak = ضعيفة: سهلة التخمين
strength-fair = مقبولة: يمكن أن تكون أطول
strength-good = جيدة
strength-strong = قوية
taken-by = اسم المستخدم هذا محجوز في هذه المؤسسة لدى { $name } (المعرّف { $id }).
save-nothing = حفظ
save-changes-count = { $count ->
    [one] حفظ تغيير واحد
    [two] حفظ تغييرين
    [few] حفظ { $count } تغييرات
    [many] حفظ { $count } تغييرًا
   *[other] حفظ { $count } تغيير
}
untouched-fields = { $count ->
    [zero] تُرسل هذه التغييرات فقط. لا توجد حقول أخرى.
    [one] تُرسل هذه التغييرات فقط. يبقى حقل آخر دون تغيير.
    [two] تُرسل هذه التغييرات فقط. يبقى حقلان آخران دون تغيير.
    [few] تُرسل هذه التغييرات فقط. تبقى { $count } حقول أخرى دون تغيير.
    [many] تُرسل هذه التغييرات فقط. يبقى { $count } حقلًا آخر دون تغيير.
   *[other] تُرسل هذه التغييرات فقط. يبقى { $count } حقل آخر دون تغيير.
}
untouched-unknown = { $count ->
    [one] واحد منها خاص بالخادم.
    [two] اثنان منها خاصان بالخادم.
   *[other] { $count } منها خاصة بالخادم.
}
created = أُنشئ { $name }.
saved = حُفظت تغييراتك على { $name }.
replaced = استُبدل سجل { $name }.
edit-title = تعديل { $name }
undo = تراجع
undo-title = التراجع عن آخر تغيير
undo-field = { $field }: العودة إلى { $former }
undo-password = لا يمكن استعادة كلمة المرور السابقة: لا يعيد الخادم كلمات المرور أبدًا.
undo-collides = لم يتم التراجع: غيّر شخص آخر { $fields } منذ ذلك الحين. عدّل المستخدم لحل ذلك.
undone = تم التراجع عن تغييرك على { $name }.

## Replacing the record

replace-lead = السجل كاملًا كما أرسله الخادم. يُعاد إرساله كله في طلب PUT واحد. إذا أزلت حقلًا، فقد تُفقد قيمته.
record = السجل (JSON)
replace-button = استبدال السجل
json-no-object = يجب أن يكون السجل كائن JSON بين قوسين معقوفين.
json-id-changed = لا يمكن تغيير المعرّف. أعد القيمة الأصلية.
json-no-username = يحتاج السجل إلى اسم مستخدم نصي.
json-profile = يجب أن يكون الملف الشخصي كائنًا أو null.
absent = (غير محدد)
replace-title = استبدال سجل { $name }
json-ends = JSON غير مكتمل: ينقص قوس أو علامة اقتباس.
json-syntax-at = JSON غير صالح في السطر { $line }، العمود { $column }. قد تنقص أو تزيد فاصلة أو علامة اقتباس أو قوس.

## Deleting

delete-forever = يفقد المستخدم حق الوصول فورًا. لا تستطيع API استعادة المستخدمين المحذوفين.
deleting = جارٍ الحذف…
delete-button = حذف المستخدم
type-username = تأكيد اسم المستخدم
type-username-wrong = ليس هذا اسم المستخدم. اكتبه تمامًا كما هو معروض أعلاه.
delete-title = حذف { $name }؟
delete-confirm = هذا الدور ذو امتيازات. اكتب اسم المستخدم { $username } للتأكيد.
deleted = حُذف { $name }.
already-gone = سبق حذف { $name }.
delete-brings-back = يمكنك إعادة إنشاء هذا المستخدم باسم المستخدم والاسم والبريد والمؤسسة والدور نفسها. يُفقد ما يلي: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = توقفت Gatehouse
stopped-text = حدث خطأ في لوحة التحكم. ما كتبته محفوظ في هذا التبويب كمسودة، ما عدا كلمات المرور، ويُعرض عليك مجددًا بعد إعادة التحميل. إذا كنت تحفظ، فتحقق من المستخدم أولًا: ربما أُجري التغيير.
copy-report = نسخ التقرير
report-hint = يحتوي هذا التقرير على تفاصيل تقنية عن لوحة التحكم ومتصفحك، ولا يحتوي على شيء مما كتبته أو رأيته:
needs-program = تحتاج Gatehouse إلى JavaScript وWebAssembly. اسمح بهما لهذا الموقع ثم أعد تحميل الصفحة.

## Request log

calls-shown = { $count ->
    [zero] لا طلبات في هذا التبويب
    [one] طلب واحد في هذا التبويب
    [two] طلبان في هذا التبويب، المعروض { $shown }
    [few] { $count } طلبات في هذا التبويب، المعروض { $shown }
    [many] { $count } طلبًا في هذا التبويب، المعروض { $shown }
   *[other] { $count } طلب في هذا التبويب، المعروض { $shown }
}
calls-lead = أحدث طلبات API من هذا التبويب، الأحدث أولًا. يبقى السجل في الذاكرة حتى تسجّل الخروج أو تغلق التبويب. لا يحتوي أبدًا على رمزك، وكلمات المرور مخفية.
calls-none = لا توجد طلبات مطابقة.
calls-save = تنزيل HAR
calls-forget = مسح السجل
calls-search = البحث في الطلبات
calls-which = عرض
calls-all = الكل
calls-writes = التغييرات
calls-failed = الفاشلة
call-attempt = المحاولة { $number }
call-took = { $milliseconds } مللي ثانية
call-size = { $bytes } بايت
call-request = الطلب
call-answer = الاستجابة
call-empty = الاستجابة فارغة.
call-let-go = لم تعد الاستجابة متاحة. تحتفظ الطلبات الأخيرة فقط باستجاباتها.
call-copy = نسخ كـ { $tool }
call-copied = نُسخ كـ { $tool }.
call-token = تقرأ الطلبات المنسوخة الرمز من المتغير TOKEN. يجب إدخال كلمات المرور المخفية مجددًا.
call-unreachable = لا استجابة
call-timed-out = انتهت المهلة
call-redirected = أُعيد توجيهه
call-given-up = أُلغي
tree-more = { $count ->
    [one] … وواحد آخر
    [two] … واثنان آخران
   *[other] … و{ $count } أخرى
}
odd-title = { $count ->
    [one] اختلاف واحد عن وثائق API
    [two] اختلافان عن وثائق API
    [few] { $count } اختلافات عن وثائق API
    [many] { $count } اختلافًا عن وثائق API
   *[other] { $count } اختلاف عن وثائق API
}
odd-lead = مواضع اختلاف استجابات هذا الخادم عن وثائقه. تتعامل لوحة التحكم معها كلها.
odd-unknown = غير موثّق.
odd-missing = غير موجود.
odd-retyped = أُرسل بنوع { $kind }.
odd-seen = { $count ->
    [one] ظهر في طلب واحد.
    [two] ظهر في طلبين.
    [few] ظهر في { $count } طلبات.
    [many] ظهر في { $count } طلبًا.
   *[other] ظهر في { $count } طلب.
}
