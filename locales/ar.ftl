## The shell

skip = الانتقال إلى المحتوى الرئيسي
main-navigation = الرئيسية
users = المستخدمون
new-user = مستخدم جديد
sign-out = تسجيل الخروج
settings = الإعدادات
signed-in-tab = تسجيل الدخول مستمر حتى تغلق هذا التبويب
signed-in-device = تم تسجيل الدخول على هذا الجهاز
page-not-found-title = الصفحة غير موجودة
page-not-found-body = قد يكون الرابط غير مكتمل أو من إصدار آخر من لوحة التحكم. لم يتأثر عملك.
go-to-users = الانتقال إلى المستخدمين
loading = جارٍ التحميل…
refreshing = جارٍ التحديث…
try-again = إعادة المحاولة
reload = إعادة تحميل الصفحة
chunk-failed-title = تعذّر تحميل جزء من لوحة التحكم
chunk-failed-body = قد تكون غير متصل بالإنترنت، أو قد يكون هناك إصدار جديد. ما كتبته محفوظ كمسودة. أعد المحاولة، أو أعد تحميل الصفحة للحصول على أحدث إصدار.
cancel = إلغاء
dismiss = إخفاء
show-response = عرض استجابة الخادم
absent-label = غير متوفر
screen-title = { $screen } · { $product }
request-log = سجل الطلبات

## Signing in

sign-in = تسجيل الدخول
sign-in-lead = الصق رمز API لخادم GATE. تتحقق لوحة التحكم من الرمز قبل حفظه.
token = رمز API
token-hint = يُحفظ في هذا التبويب فقط حتى تغلقه.
keep-signed-in = إبقاء تسجيل الدخول على هذا الجهاز
keep-signed-in-hint = يُحفظ الرمز في هذا المتصفح حتى تسجّل الخروج. يمكن لأي شخص يستخدم ملف تعريف المتصفح هذا أن يستخدمه.
checking = جارٍ التحقق من الرمز…
show = عرض
hide = إخفاء
sign-in-again = تسجيل الدخول والمتابعة
sign-out-discard = تجاهل وتسجيل الخروج
other-token-title = هذا رمز مختلف
other-token-body = بدأ عملك غير المحفوظ برمز مختلف. إذا تابعت، فسيُرسل بالرمز الجديد.
use-other-token = المتابعة بهذا الرمز
discard-unsaved = تجاهل العمل غير المحفوظ
show-field = عرض { $field }
hide-field = إخفاء { $field }
pause-expired-title = انتهت جلستك
pause-signed-out-elsewhere-title = سجّلت الخروج في تبويب آخر
pause-locked-title = مقفلة
pause-another-token-title = استخدام رمز آخر
pause-expired = لم يعد الخادم يقبل رمزك.
pause-signed-out-elsewhere = محتوى هذا التبويب مخفي.
pause-locked = لم تُستخدم لوحة التحكم منذ مدة، لذلك أُخفي محتواها.
pause-another-token = يبقى ما بدأته في هذه الصفحة.
pause-unsaved = لا تزال تغييراتك غير المحفوظة هنا. سجّل الدخول مجددًا للمتابعة.
pause-nothing-unsaved = سجّل الدخول مجددًا للمتابعة من حيث توقفت.
token-empty = أدخل رمز API.
token-space = توجد مسافة أو فاصل أسطر داخل الرمز. انسخ الرمز كاملًا مجددًا.
token-character = يحتوي الرمز على حرف غير صالح ({ $code }). انسخه مجددًا من حيث صدر.
sign-in-refused = لا يقبل الخادم هذا الرمز. تحقق من أنك نسخته كاملًا، ومن أن صلاحيته لم تنتهِ، ومن أنه يخص هذا الخادم.
sign-in-forbidden = يقبل الخادم هذا الرمز لكنه لا يسمح له بسرد المستخدمين. اطلب رمزًا له حق الوصول إلى User API.
sign-in-unreachable = لا استجابة من { $api }. قد تكون الشبكة أو الخادم متوقفين، أو قد لا يسمح الخادم بعنوان لوحة التحكم هذه (CORS). تحقق من اتصالك ثم راجع المسؤول عن لوحة التحكم.
sign-in-no-api = لا توجد User API على الخادم { $api }. قد تكون لوحة التحكم معدّة بعنوان خاطئ.
sign-in-no-gate = هناك استجابة من { $api }، لكنه ليس خادم GATE. قد تكون لوحة التحكم معدّة بعنوان خاطئ.
sign-in-page-before = وصلت من { $api } صفحة ويب أو إعادة توجيه بدلًا من البيانات. قد تكون أمامه صفحة لتسجيل الدخول: أعد تحميل هذه الصفحة، وسجّل الدخول هناك، ثم أدخل الرمز من جديد. إن لم تنفع إعادة التحميل، فأخبر المسؤول عن لوحة التحكم: قد يكون عنوان API في config.json خاطئًا.

## Leaving, drafts, reports

leave-title = المغادرة دون حفظ؟
leave-body = تبقى تغييراتك مسودةً في هذا التبويب حتى تحفظها أو تتجاهلها أو تسجّل الخروج. لا تُحفظ كلمات المرور أبدًا.
leave-sign-out = يؤدي تسجيل الخروج إلى تجاهل تغييراتك غير المحفوظة وكل المسودات في هذا التبويب.
leave-keep-draft = المغادرة وإبقاء المسودة
leave-discard = تجاهل ومغادرة
keep-editing = متابعة التعديل
draft-too-large = لا توجد مساحة في المتصفح لحفظ هذه المسودة. ستفقدها إذا أعدت تحميل الصفحة.
stored-draft-title = لديك مسودة غير محفوظة
stored-draft-password = كتبت كلمة مرور أيضًا. لا تُحفظ كلمات المرور أبدًا، لذا أدخلها مجددًا.
stored-draft-other-token = بدأت هذه المسودة برمز مختلف. إذا حفظتها، فستُرسل برمزك الحالي.
stored-draft-restore = المتابعة بالمسودة
stored-draft-discard = تجاهل المسودة
save-report-title = عن آخر حفظ لك
new-version = يتوفر إصدار أحدث من لوحة التحكم. يمكنك متابعة العمل وإعادة التحميل متى شئت. يبقى ما كتبته، ما عدا كلمات المرور.
offline = أنت غير متصل بالإنترنت. تعرض هذه الصفحة بيانات حُمّلت سابقًا، وما كتبته بأمان. تتابع لوحة التحكم عند عودة الشبكة.
read-only-title = هذا الرمز للقراءة فقط
enable-editing = تفعيل التعديل
moments-ago = قبل أقل من دقيقة
stored-draft-body = آخر تعديل { $age }. الحقول: { $changes }.
read-only-with-message = رفض الخادم تغييرًا: «{ $message }». لم يتغير شيء. التعديل متوقف، لكن لا يزال بإمكانك عرض المستخدمين.
read-only-without-message = رفض الخادم تغييرًا. لم يتغير شيء. التعديل متوقف، لكن لا يزال بإمكانك عرض المستخدمين.
saved-response-lost = { $message } فُقدت استجابة الخادم، لكن لوحة التحكم تأكدت من النتيجة.
already-up-to-date = لدى { $name } كل هذه القيم بالفعل. لم يُرسل شيء.
empty-value = (فارغ)
quoted = «{ $text }»
saved-differently-report = { $field }: حفظ الخادم { $stored } بدلًا من { $sent }.
changed-besides-report = { $field }: غيّر الخادم هذا أيضًا من { $from } إلى { $to }. لم يكن ذلك ضمن تغييرك.
left-not-saved = { $name }: لم يُنفَّذ التغيير الذي كان جاريًا. { $reason }
left-draft-kept = ما كتبته محفوظ كمسودة.
left-unknown = { $name }: { $reason }
concurrent-change-report = { $field }: غيّر شخص آخر هذا من { $from } إلى { $to } أثناء تعديلك. أبقى حفظك على ذلك التغيير.

## Conflicts

conflict-title = غيّر شخص آخر هذا المستخدم
conflict-body = لم يُحفظ شيء بعد. اختر القيمة التي تريد الإبقاء عليها لكل حقل.
conflict-base = عندما بدأت:
conflict-theirs = على الخادم الآن:
conflict-mine = قيمتك:
conflict-choose = اختر قيمة لكل حقل.
conflict-save = حفظ القيم المختارة
recreate-user = إعادة إنشاء المستخدم
changed-since-opened = تغيّر هذا المستخدم منذ فتحته. راجع التغييرات قبل الحذف:
delete-anyway = الحذف على أي حال
stop-retrying = إيقاف إعادة المحاولة
retrying-now = تجري إعادة المحاولة الآن (المحاولة { $number } من { $max }).
retrying-in = { $count ->
    [one] إعادة المحاولة بعد ثانية واحدة (المحاولة { $number } من { $max }).
    [two] إعادة المحاولة بعد ثانيتين (المحاولة { $number } من { $max }).
    [few] إعادة المحاولة بعد { $count } ثوانٍ (المحاولة { $number } من { $max }).
   *[other] إعادة المحاولة بعد { $count } ثانية (المحاولة { $number } من { $max }).
}

## Values that are not what they seem

hidden-character = حرف غير مرئي: { $code }
escaped-space = مسافة: { $code }
decomposed-character = جزء من حرف يُكتب عادةً حرفًا واحدًا (ليس NFC): { $code }
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
confusable = يبدو { $field } مثل «{ $reading }» لكنه مختلف. يحتوي على أحرف متشابهة من كتابة أخرى: { $letters }.

## Configuration

config-title = لوحة التحكم غير معدّة بشكل صحيح
config-next = يمكن للمسؤول عن لوحة التحكم تصحيح config.json على خادم الويب. بعد ذلك أعد تحميل هذه الصفحة.
config-unreachable = تعذّر تحميل config.json: لم يستجب الخادم.
config-redirected = أُعيد توجيه طلب config.json. قد تكون أمام لوحة التحكم هذه صفحة لتسجيل الدخول: أعد تحميل هذه الصفحة وسجّل الدخول هناك.
config-page = وصلت صفحة ويب بدلًا من config.json. قد تكون أمام لوحة التحكم هذه صفحة لتسجيل الدخول: أعد تحميل هذه الصفحة وسجّل الدخول هناك. إن لم تنفع إعادة التحميل، فقد يكون الملف مفقودًا من خادم الويب.
config-expected-text = نصًا بين علامتي اقتباس
config-expected-page-size = 20 أو 50 أو 100
config-expected-timeout = رقمًا من 0.1 إلى 600 بثلاث منازل عشرية على الأكثر
config-expected-lock = رقمًا من 0 (أبدًا) إلى 1440 بثلاث منازل عشرية على الأكثر
config-expected-roles = قائمة كلمات، كل منها بين علامتي اقتباس
config-expected-directory = "off"، أو auto (عدد المستخدمين) وrate (من 1 إلى 200 طلب في الثانية) بين قوسين معقوفين
config-syntax = ملف config.json ليس JSON صالحًا. الخطأ في السطر { $line }، العمود { $column }.
config-missing = تعذّر تحميل config.json (أعاد الخادم { $status }).
config-api = في config.json قيمة «api» هي «{ $written }». يجب أن تكون عنوان https، أو عنوان http على localhost، أو مسارًا على هذا المضيف مثل /api/v1. عبر http غير المشفّر يمكن لآخرين قراءة الرمز.
config-no-api = لا يحدد config.json قيمة «api»، وهي عنوان GATE User API.
config-unknown-key = يحتوي config.json على «{ $key }»، وهو ليس إعدادًا. الإعدادات هي { $settings }.
config-invalid = في config.json قيمة «{ $key }» هي { $written }. يجب أن تكون { $expected }.

## Keyboard

palette-button = البحث والأوامر
palette-label = بحث أو تنفيذ أمر
palette-results = النتائج
palette-hint = اكتب اسمًا أو اسم مستخدم أو معرّفًا أو بريدًا إلكترونيًا للعثور على مستخدم. اختر بمفاتيح الأسهم ثم اضغط Enter.
setting-command = { $setting }: { $value }
on-this-screen = في هذه الشاشة
searching = جارٍ البحث…
filter-list = تصفية المستخدمين
shortcuts-title = اختصارات لوحة المفاتيح
shortcuts-hint = تُتجاهل الاختصارات ذات المفتاح الواحد أثناء الكتابة. يمكنك إيقافها في الإعدادات.
close = إغلاق
search-no-results = لا يوجد مستخدمون مطابقون. جرّب اسم المستخدم الكامل أو المعرّف الكامل.
search-results-count = { $count ->
    [zero] لا مستخدمين
    [one] مستخدم واحد
    [two] مستخدمان
    [few] { $count } مستخدمين
    [many] { $count } مستخدمًا
   *[other] { $count } مستخدم
}
shortcut-help = عرض اختصارات لوحة المفاتيح
shortcut-next-row = المستخدم التالي في القائمة
shortcut-previous-row = المستخدم السابق في القائمة
shortcut-next-page = الصفحة التالية
shortcut-previous-page = الصفحة السابقة
shortcut-edit = تعديل المستخدم
shortcut-settings = الانتقال إلى الإعدادات
shortcut-preview = عرض المعاينة أو إخفاؤها
shortcut-select = تحديد المستخدم أو إلغاء تحديده
shortcut-select-range = التحديد من آخر مستخدم محدَّد إلى هذا المستخدم
shortcut-request-log = الانتقال إلى سجل الطلبات

## Export

export = تصدير…
export-title = تصدير المستخدمين
export-scope = المستخدمون
export-format = التنسيق
export-csv = CSV، لجداول البيانات
export-template = CSV، للتعديل ثم الاستيراد من جديد
export-workbook = مصنف Excel، للتعديل ثم الاستيراد من جديد
export-json = JSON، بكل الحقول عدا القيم السرية
export-download = تنزيل
stop = إيقاف
export-no-file = لم يُنزّل أي ملف.
export-blocked = لم يقبل المتصفح الملف. تحقق مما إذا كان يحظر التنزيلات من هذا الموقع.
export-page = هذه الصفحة ({ $rows })
export-all = كل المستخدمين المطابقين ({ $all })
export-progress = حُمّل { $received } من { $all }…
export-writing = جارٍ كتابة المصنف…
export-done = { $count ->
    [zero] لم يُصدّر أي مستخدم إلى { $name }.
    [one] صُدّر مستخدم واحد إلى { $name }.
    [two] صُدّر مستخدمان إلى { $name }.
    [few] صُدّر { $count } مستخدمين إلى { $name }.
    [many] صُدّر { $count } مستخدمًا إلى { $name }.
   *[other] صُدّر { $count } مستخدم إلى { $name }.
}
export-count-differs = تغيّرت القائمة أثناء التصدير: عدد المستخدمين على الخادم الآن { $all }، لكن الملف يحتوي على { $saved }. صدّر مجددًا للحصول على القائمة كاملة.
export-uncounted = لا يذكر الخادم عدد المستخدمين. يحتوي الملف على كل من أرسلهم، وعددهم { $saved }. إذا كان يجب أن تكون القائمة كاملة، فتحقق من العدد في مكان آخر.
export-repeated = أرسل الخادم المستخدمين أنفسهم مرة أخرى بدلًا من الصفحة التالية، فتوقف التصدير. يحتوي الملف على { $saved } من المستخدمين، وآخرون ناقصون. قسّم القائمة بالمرشحات إلى أجزاء أصغر وصدّر كل جزء.
export-selected = المستخدمون المحدَّدون ({ $rows })

## Settings

settings-lead = محفوظة في هذا المتصفح. تسري التغييرات على كل تبويباته.
settings-not-stored = لا يستطيع هذا المتصفح حفظ الإعدادات. تدوم تغييراتك حتى تغلق هذا التبويب أو تعيد تحميله.
theme-heading = المظهر
language-heading = اللغة
language-browser = مطابقة المتصفح
time-zone-heading = المنطقة الزمنية
time-zone-system = مطابقة النظام
time-zone-hint = تُستخدم لكل التواريخ والأوقات في لوحة التحكم.
density-heading = ارتفاع الصف
page-size-heading = صفوف لكل صفحة
keyboard-heading = لوحة المفاتيح
single-key-shortcuts = اختصارات المفتاح الواحد
single-key-shortcuts-hint = اضغط ? لعرضها. تُتجاهل أثناء الكتابة. يعمل Ctrl-K أو ⌘-K دائمًا.
drafts-heading = المسودات في هذا التبويب
discard-all-drafts = تجاهل كل المسودات
all-drafts-discarded = تم تجاهل كل المسودات في هذا التبويب.
download-drafts = تنزيل المسودات
discard-draft = تجاهل المسودة «{ $title }»
draft-discarded = تم تجاهل المسودة «{ $title }».
about = حول لوحة التحكم هذه
version = الإصدار
api-address = عنوان API
content-security-policy = سياسة أمان المحتوى
no-content-security-policy = لا توجد. لا يرسل خادم الويب ترويسة Content-Security-Policy مع هذه الصفحة. تتضمن قوالب نشر Gatehouse واحدة.
api-test = اختبار الاتصال بـ API
theme-system = مطابقة النظام
theme-light = فاتح
theme-dark = داكن
density-comfortable = مريح
density-compact = مضغوط
page-size-configured = الافتراضي ({ $size })
views-none = لا توجد طرق عرض محفوظة. صفِّ قائمة المستخدمين، ثم اختر «حفظ طريقة العرض…» في الشريط الجانبي.
delete-view = حذف
delete-view-label = حذف طريقة العرض «{ $name }»
view-deleted = حُذفت طريقة العرض «{ $name }».
download-views = تنزيل طرق العرض
file-downloaded = تم تنزيل { $name }.
import-views-text = طرق العرض المراد استيرادها
import-views-hint = الصق محتوى ملف طرق عرض نُزّل هنا أو في متصفح آخر.
import-views = استيراد طرق العرض
import-views-invalid = لا يحتوي هذا النص على طرق عرض محفوظة.
views-imported = { $count ->
    [zero] لم تُستورد أي طريقة عرض.
    [one] استُوردت طريقة عرض واحدة.
    [two] استُوردت طريقتا عرض.
    [few] استُوردت { $count } طرق عرض.
    [many] استُوردت { $count } طريقة عرض.
   *[other] استُوردت { $count } طريقة عرض.
}
drafts-none = لا توجد مسودات. يبقى ما تكتبه في نموذج هنا حتى تحفظه أو تتجاهله.
drafts-count = { $count ->
    [one] مسودة واحدة غير محفوظة. تُلغى عند تسجيل الخروج.
    [two] مسودتان غير محفوظتين. تُلغيان عند تسجيل الخروج.
    [few] { $count } مسودات غير محفوظة. تُلغى عند تسجيل الخروج.
   *[other] { $count } مسودة غير محفوظة. تُلغى عند تسجيل الخروج.
}
api-test-passed = استجابت API خلال { $milliseconds } مللي ثانية وتقبل رمزك. عدد المستخدمين فيها: { $people }.

## Faults

error-signed-out = انتهت جلستك.
error-signed-out-next = سجّل الدخول مجددًا للمتابعة من حيث توقفت.
error-forbidden = ليس لديك إذن للقيام بهذا.
error-forbidden-next = لم يتغير شيء. اطلب مزيدًا من الأذونات ممن أصدر رمزك.
error-not-found = لم يتمكن الخادم من العثور على هذا.
error-not-found-next = ربما حُذف، أو قد يكون العنوان خاطئًا.
error-refused = رفض الخادم هذا الطلب.
error-refused-next = لم يتغيّر شيء.
error-conflict = يتعارض هذا مع تغيير آخر.
error-conflict-next = لم يُحفظ شيء. أعد تحميل المستخدم، وتحقق مما تغيّر، ثم أعد المحاولة.
error-too-many = عدد الطلبات كبير جدًا.
error-too-many-next = يحدّ الخادم من عدد الطلبات. انتظر دقيقة ثم أعد المحاولة.
error-too-many-wait = { $count ->
    [one] يحدّ الخادم من عدد الطلبات. انتظر ثانية واحدة ثم أعد المحاولة.
    [two] يحدّ الخادم من عدد الطلبات. انتظر ثانيتين ثم أعد المحاولة.
    [few] يحدّ الخادم من عدد الطلبات. انتظر { $count } ثوانٍ ثم أعد المحاولة.
   *[other] يحدّ الخادم من عدد الطلبات. انتظر { $count } ثانية ثم أعد المحاولة.
}
error-too-many-retrying = يحدّ الخادم من عدد الطلبات. ستعيد لوحة التحكم المحاولة تلقائيًا.
error-server = حدث خطأ في الخادم ({ $status }).
error-server-next = المشكلة في الخادم. انتظر لحظة ثم أعد المحاولة.
error-server-retrying = المشكلة في الخادم. ستعيد لوحة التحكم المحاولة تلقائيًا.
error-unexpected-status = أرسل الخادم استجابة غير متوقعة ({ $status }).
error-unexpected-status-next = أعد المحاولة. إذا تكرر ذلك، فأخبر المسؤول عن الخادم.
filters-refused = لم يقبل الخادم المرشحات.
filters-refused-next = لا يُعرض أي مستخدم. غيّر المرشح المعلَّم أو امسحه.
error-unreadable = تعذّرت قراءة استجابة الخادم.
error-not-json = هي غير مكتملة أو ليست JSON. ربما استجاب وكيل بدلًا منه. أعد المحاولة.
error-too-deep = بياناتها متداخلة بعمق كبير جدًا. أخبر المسؤول عن الخادم.
error-not-a-page = هي ليست قائمة مستخدمين. أعد المحاولة. إذا تكرر ذلك، فأخبر المسؤول عن الخادم.
error-not-a-user = هي ليست مستخدمًا. أعد المحاولة. إذا تكرر ذلك، فأخبر المسؤول عن الخادم.
error-another-user = أعاد الخادم مستخدمًا آخر.
error-another-user-next = أعاد المستخدم ذا المعرّف { $id } لا المستخدم المعروض. افتح المستخدم بالمعرّف وتحقق من السجل ثم أجرِ التغيير هناك.
error-unreachable = لا استجابة من الخادم.
error-unreachable-next = قد تكون الشبكة أو الخادم متوقفين، أو قد لا يسمح الخادم بعنوان لوحة التحكم هذه (CORS). تحقق من اتصالك ثم أعد المحاولة.
error-timed-out = استغرق الخادم وقتًا طويلًا للاستجابة.
error-timed-out-next = توقفت لوحة التحكم عن الانتظار. أعد المحاولة بعد لحظات.
error-redirected = أعاد الخادم توجيه الطلب.
error-redirected-next = لم تتبع لوحة التحكم إعادة التوجيه لحماية رمزك.
error-page = وصلت صفحة ويب بدلًا من البيانات.
error-sign-in-page = قد تكون أمام الخادم صفحة لتسجيل الدخول: أعد تحميل هذه الصفحة، وسجّل الدخول هناك، ثم عُد. يُحفظ ما كتبته مسودةً، ما عدا كلمات المرور. إن لم تنفع إعادة التحميل، فأخبر المسؤول عن لوحة التحكم: قد يكون عنوان API في config.json خاطئًا.
error-page-token = أو أن الرمز لم يعد صالحًا: سجّل الدخول عندئذٍ برمز جديد.
server-says = يقول الخادم: «{ $message }».
two-sentences = { $first } { $second }
change-not-made = لم يُجرَ التغيير.
change-not-made-next = { $error } تحققت لوحة التحكم: لم يُجرِ الخادم التغيير حتى الآن. يمكنك إعادة المحاولة.
unknown-outcome = لا تستطيع لوحة التحكم معرفة ما إذا كان التغيير قد أُجري.
unknown-outcome-next = { $error } ربما أجرى الخادم التغيير قبل فقدان استجابته. تحقق من المستخدم قبل إعادة المحاولة.
typed-still-here = لا يزال ما كتبته هنا.
delete-not-made = لم يُحذف المستخدم.
delete-not-made-next = { $error } تحققت لوحة التحكم: لا يزال المستخدم موجودًا. يمكنك إعادة المحاولة.
delete-unknown = لا تستطيع لوحة التحكم معرفة ما إذا كان المستخدم قد حُذف.
delete-unknown-next = { $error } ربما حذف الخادم المستخدم قبل فقدان استجابته. ابحث عن المستخدم قبل إعادة المحاولة.
unknown-secret-next = { $error } لا يعرض أي سجل كلمة مرور أو قيمة سرية أخرى، لذلك لا تستطيع لوحة التحكم التحقق. يمكنك حفظها مرة أخرى بأمان.
deleted-meanwhile = حُذف هذا المستخدم.
deleted-meanwhile-next = لم يُحفظ شيء. يمكنك إعادة إنشاء المستخدم من هذا النموذج. يحصل المستخدم الجديد على معرّف آخر، ويحتاج إلى كلمة مرور جديدة، ويفقد كل الحقول الخاصة بالخادم.
undo-gone-next = لم يبقَ شيء للتراجع عنه.

## The list

filters = عوامل التصفية
search-label = ابحث بالاسم أو البريد أو أي بيانات
search = البحث
more-filters = عوامل تصفية أخرى
sign-in-days = الأيام: { $days }
sign-in-longer = الأيام: أكثر من { $days }
today = اليوم
unknown = غير معروف
without = بلا
sorted-everyone = الترتيب يشمل جميع المستخدمين، لا هذه الصفحة وحدها.
sorted-so-far = المستخدمون الذين قُرئوا حتى الآن مرتّبون.
clear-filters = مسح عوامل التصفية
user-column = المستخدم
created-at = الإنشاء
last-login = آخر دخول
updated = التحديث
never = أبدًا
pagination = التنقل بين الصفحات
first-page = الأولى
previous-page = السابقة
next-page = التالية
last-page = الأخيرة
per-page = صفوف لكل صفحة
no-users-title = لا يوجد مستخدمون بعد
no-users-body = أنشئ أول مستخدم للبدء.
no-match-title = لا يوجد مستخدمون مطابقون
no-match-body = لا يطابق أي مستخدم كل عوامل التصفية. يجب أن يتطابق المعرّف والمؤسسة والدور تمامًا. وعلى بعض الخوادم اسم المستخدم أيضًا.
no-match-search = لا يطابق أي مستخدم هذا البحث. تحقق من الكتابة أو جرّب كلمات أقل.
no-match-so-far-title = لا يوجد مستخدمون مطابقون حتى الآن
no-match-so-far-body = لم يُقرأ جميع المستخدمين، لذا قد يكون أحدهم غير موجود هنا.
past-end-title = هذه الصفحة بعد نهاية القائمة
to-last-page = الانتقال إلى الصفحة الأخيرة
refresh = تحديث
users-count = { $count ->
    [zero] لا مستخدمين
    [one] مستخدم واحد
    [two] مستخدمان
    [few] { $number } مستخدمين
    [many] { $number } مستخدمًا
   *[other] { $number } مستخدم
}
users-matching-count = { $count ->
    [zero] لا مستخدمين مطابقين
    [one] مستخدم مطابق واحد
    [two] مستخدمان مطابقان
    [few] { $number } مستخدمين مطابقين
    [many] { $number } مستخدمًا مطابقًا
   *[other] { $number } مستخدم مطابق
}
loaded-at = حُمّل في { $time }
row-range = { $first }–{ $last } من { $all }
at-least = { $number }+
past-end-body = عدد المستخدمين في القائمة الآن { $rows }. ربما حُذف بعضهم منذ إنشاء الرابط.
empty-page-title = هذه الصفحة فارغة
empty-page-body = عدد المستخدمين على الخادم { $rows }، لكنه لم يرسل أحدًا لهذه الصفحة. ربما حُذف بعضهم للتو. حدّث القائمة.
empty-page-uncounted = لم يرسل الخادم أي مستخدم لهذه الصفحة ولا يذكر عددهم. ربما صارت القائمة أقصر. حدّث القائمة.
unreadable-rows = { $count ->
    [one] تعذّرت قراءة مستخدم واحد، وهو غير موجود هنا.
    [two] تعذّرت قراءة مستخدمين اثنين، وهما غير موجودين هنا.
    [few] تعذّرت قراءة { $count } مستخدمين، وهم غير موجودين هنا.
    [many] تعذّرت قراءة { $count } مستخدمًا، وهم غير موجودين هنا.
   *[other] تعذّرت قراءة { $count } مستخدم، وهم غير موجودين هنا.
}
filter-ignored = { $count ->
    [zero] كل المستخدمين في هذه الصفحة، وعددهم { $rows }، يطابقون المرشح «{ $filter }: { $value }».
    [one] مستخدم واحد من أصل { $rows } في هذه الصفحة لا يطابق المرشح «{ $filter }: { $value }». ربما لا يدعم الخادم هذا المرشح. تحقق من كل مستخدم قبل العمل بهذه القائمة.
    [two] مستخدمان من أصل { $rows } في هذه الصفحة لا يطابقان المرشح «{ $filter }: { $value }». ربما لا يدعم الخادم هذا المرشح. تحقق من كل مستخدم قبل العمل بهذه القائمة.
    [few] { $count } مستخدمين من أصل { $rows } في هذه الصفحة لا يطابقون المرشح «{ $filter }: { $value }». ربما لا يدعم الخادم هذا المرشح. تحقق من كل مستخدم قبل العمل بهذه القائمة.
    [many] { $count } مستخدمًا من أصل { $rows } في هذه الصفحة لا يطابقون المرشح «{ $filter }: { $value }». ربما لا يدعم الخادم هذا المرشح. تحقق من كل مستخدم قبل العمل بهذه القائمة.
   *[other] { $count } مستخدم من أصل { $rows } في هذه الصفحة لا يطابقون المرشح «{ $filter }: { $value }». ربما لا يدعم الخادم هذا المرشح. تحقق من كل مستخدم قبل العمل بهذه القائمة.
}
offset-ignored = أرسل الخادم لهذه الصفحة المستخدمين أنفسهم الذين أرسلهم للصفحة السابقة. ربما لا يدعم التنقل بين الصفحات، فلا يظهر هنا مستخدمون آخرون. استخدم المرشحات للعثور عليهم.
repeated-users = { $count ->
    [zero] لا أحد من هذه الصفحة كان في الصفحة السابقة.
    [one] كان مستخدم واحد في الصفحة السابقة أيضًا. تغيّرت القائمة في هذه الأثناء، فقد ينقص أحد في هذه الصفحة أو السابقة. حدّث الصفحتين للتأكد.
    [two] كان مستخدمان في الصفحة السابقة أيضًا. تغيّرت القائمة في هذه الأثناء، فقد ينقص أحد في هذه الصفحة أو السابقة. حدّث الصفحتين للتأكد.
    [few] كان { $count } مستخدمين في الصفحة السابقة أيضًا. تغيّرت القائمة في هذه الأثناء، فقد ينقص أحد في هذه الصفحة أو السابقة. حدّث الصفحتين للتأكد.
    [many] كان { $count } مستخدمًا في الصفحة السابقة أيضًا. تغيّرت القائمة في هذه الأثناء، فقد ينقص أحد في هذه الصفحة أو السابقة. حدّث الصفحتين للتأكد.
   *[other] كان { $count } مستخدم في الصفحة السابقة أيضًا. تغيّرت القائمة في هذه الأثناء، فقد ينقص أحد في هذه الصفحة أو السابقة. حدّث الصفحتين للتأكد.
}
duplicated-users = { $count ->
    [zero] لا يتكرر أحد في هذه الصفحة.
    [one] يظهر مستخدم واحد مرتين في هذه الصفحة كما أرسلها الخادم. قد يكون عدد المستخدمين أكبر من الحقيقي.
    [two] صفّان في هذه الصفحة يكرران مستخدمًا كما أرسلها الخادم. قد يكون عدد المستخدمين أكبر من الحقيقي.
    [few] { $count } صفوف في هذه الصفحة تكرر مستخدمًا كما أرسلها الخادم. قد يكون عدد المستخدمين أكبر من الحقيقي.
    [many] { $count } صفًا في هذه الصفحة تكرر مستخدمًا كما أرسلها الخادم. قد يكون عدد المستخدمين أكبر من الحقيقي.
   *[other] { $count } صف في هذه الصفحة تكرر مستخدمًا كما أرسلها الخادم. قد يكون عدد المستخدمين أكبر من الحقيقي.
}
columns = الأعمدة…
columns-title = الأعمدة
columns-hint = يأتي المستخدم أولًا دائمًا. تظهر الحقول الخاصة بالخادم هنا عندما تحتوي عليها الصفحة الحالية. بالماوس، اسحب عنوان عمود لنقله، أو حافته لتغيير عرضه.
columns-reset = استعادة الافتراضي
width-narrow = ضيق
width-medium = متوسط
width-wide = عريض
width-widest = عريض جدًا
width-of = عرض { $column }
move-up = نقل { $column } لأعلى
move-down = نقل { $column } لأسفل
sort-hint = ترتيب هذه الصفحة فقط
sort-everyone = ترتيب جميع المستخدمين
sorted-page-only = هذه الصفحة فقط مرتّبة
server-order = ترتيب الخادم
active-filters = عوامل التصفية النشطة
remove-filter = إزالة عامل التصفية { $label }: { $value }
label-before = { $label }:{" "}
label-and-value = { $label }: { $value }
select-user = تحديد { $name }
select-page = تحديد كل المستخدمين في هذه الصفحة
selected-users = المستخدمون المحدَّدون
selected-count = { $count ->
    [zero] لم يُحدّد أي مستخدم.
    [one] حُدّد مستخدم واحد.
    [two] حُدّد مستخدمان.
    [few] حُدّد { $count } مستخدمين.
    [many] حُدّد { $count } مستخدمًا.
   *[other] حُدّد { $count } مستخدم.
}
selected-elsewhere-count = { $count ->
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
selection-gone = { $count ->
    [one] لم يعد { $names } موجودًا، فأُزيل من التحديد.
    [two] لم يعد مستخدمان موجودين، فأُزيلا من التحديد: { $names }.
    [few] لم يعد { $count } مستخدمين موجودين، فأُزيلوا من التحديد: { $names }.
    [many] لم يعد { $count } مستخدمًا موجودًا، فأُزيلوا من التحديد: { $names }.
   *[other] لم يعد { $count } مستخدم موجودًا، فأُزيلوا من التحديد: { $names }.
}
nothing-copied = لم يُنسخ شيء.
clear-selection = مسح التحديد
preview-user = معاينة { $name }
preview = معاينة
open = فتح
open-user = فتح { $name }
views = طرق العرض المحفوظة
save-view = حفظ طريقة العرض…
save-view-title = حفظ طريقة العرض
save-view-lead = يحفظ عوامل التصفية وعدد الصفوف لكل صفحة في هذا المتصفح.
view-name = اسم طريقة العرض
view-name-required = أدخل اسمًا لطريقة العرض.
save-view-submit = حفظ طريقة العرض
view-saved = حُفظت طريقة العرض «{ $name }».
view-command = طريقة العرض: { $name }

## One user

account = الحساب
profile = الملف الشخصي
other-fields = حقول أخرى
other-fields-hint = حقول لا توجد إلا في هذا الخادم. يمكن تغيير معظمها عند تعديل المستخدم.
other-fields-edit-hint = حقول لا توجد إلا في هذا الخادم. والخادم هو الذي يقرر القيم المقبولة.
times-in-zone = الأوقات بتوقيت { $zone }.
no-value = بلا قيمة
empty-text = نص فارغ
use-empty-text = استخدام نص فارغ
use-no-value = ترك الحقل بلا قيمة
action-on-field = { $action }: { $field }
yes = نعم
no = لا
id = المعرّف
edit = تعديل
delete = حذف
replace = استبدال السجل
not-found-title = المستخدم غير موجود
search-users = البحث في المستخدمين
open-by-username = فتح باسم المستخدم
open-by-username-other = اسم المستخدم «{ $username }» يؤدي إلى مستخدم آخر: { $name }، المؤسسة { $organization }، المعرّف { $id }. لدى عدة مؤسسات اسم المستخدم هذا، والخادم يختار واحدًا منهم. افتح المستخدم المعروض هنا بالمعرّف.
open-by-username-nobody = لا يجد الخادم أي مستخدم باسم المستخدم «{ $username }». افتح المستخدم المعروض هنا بالمعرّف.
open-by-id = فتح بالمعرّف
copied = تم النسخ.
copy-by-hand-title = انسخ هذا النص بنفسك
copy-by-hand-body = لم يسمح المتصفح لوحدة التحكم بالنسخ. النص محدَّد: اضغط Ctrl-C، أو ⌘-C على جهاز Mac.
dots-username = لا يمكن أن يكون اسم مستخدم مكوّن من نقاط فقط جزءًا من عنوان. استخدم المعرّف بدلًا منه.
id-inline = المعرّف
named-by-id = ذو المعرّف «{ $id }»
not-found-body = ليس لدى الخادم مستخدم { $named }. ربما حُذف المستخدم أو تغيّر اسمه.
copy-value = نسخ { $field }
neighbours = المستخدم السابق والتالي
previous-user = المستخدم السابق
next-user = المستخدم التالي
position-in-list = { $position } من { $all }

## Forms

email-invalid = أدخل عنوان بريد إلكتروني بالصيغة name@example.com.
number-invalid = أدخل رقمًا، مثل 12 أو 3.5.
time-unfinished = أكمل التاريخ والوقت، أو امسح الحقل.
notice-hidden = يحتوي على أحرف لا تُرى أو لا يمكن التمييز بينها: { $text }
notice-password-space = تبدأ كلمة المرور أو تنتهي بمسافة. ستُحفظ مع هذه المسافة.
notice-password-hidden = تحتوي كلمة المرور على حرف لا يُرى: { $code }
create = إنشاء المستخدم
creating = جارٍ الإنشاء…
saving = جارٍ الحفظ…
password-new = كلمة مرور جديدة
password-edit-hint = اتركها فارغة للإبقاء على كلمة المرور الحالية.
password-hint = شاركها عبر قناة آمنة. لن يتمكن أحد من عرضها هنا لاحقًا.
generate = إنشاء تلقائي
username-available = اسم المستخدم هذا متاح في هذه المؤسسة.
username-checking = جارٍ التحقق من توفر اسم المستخدم…
username-uncertain = تحتوي أسماء مستخدمين كثيرة على هذا الاسم، فلا تستطيع لوحة التحكم معرفة ما إذا كان محجوزًا. سيتحقق الخادم من ذلك.
username-check-failed = لم تتمكن لوحة التحكم من التحقق من توفر اسم المستخدم. سيتحقق الخادم من ذلك.
nothing-changed = لا توجد تغييرات لحفظها.
changes-heading = ما سيتغير
no-changes = لا توجد تغييرات بعد. تظهر التغييرات هنا أثناء الكتابة.
no-changes-invalid-json = تظهر التغييرات هنا عندما يصبح JSON صالحًا.
discard = تجاهل
fix-problems = أصلح هذه المشكلات أولًا
server-rejected = لم يقبل الخادم هذه القيم
password-changed = كلمة مرور جديدة (مخفية)
back-to-user = العودة إلى المستخدم
open-taken-user = فتح هذا المستخدم
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
required-field = هذا الحقل مطلوب.
strength-weak = ضعيفة: سهلة التخمين
strength-fair = مقبولة: يمكن أن تكون أطول
strength-good = جيدة
strength-strong = قوية
username-taken-by = اسم المستخدم هذا محجوز في هذه المؤسسة لدى { $name } (المعرّف { $id }).
username-looks-alike = لدى { $name } (المعرّف { $id }) في هذه المؤسسة اسم مستخدم يبدو مطابقًا لكنه مكتوب بأحرف أخرى. اختر اسم مستخدم آخر.
save-no-changes = حفظ
save-changes-count = { $count ->
    [one] حفظ تغيير واحد
    [two] حفظ تغييرين
    [few] حفظ { $count } تغييرات
    [many] حفظ { $count } تغييرًا
   *[other] حفظ { $count } تغيير
}
unchanged-fields = { $count ->
    [zero] تُرسل هذه التغييرات فقط. لا توجد حقول أخرى.
    [one] تُرسل هذه التغييرات فقط. يبقى حقل آخر دون تغيير.
    [two] تُرسل هذه التغييرات فقط. يبقى حقلان آخران دون تغيير.
    [few] تُرسل هذه التغييرات فقط. تبقى { $count } حقول أخرى دون تغيير.
    [many] تُرسل هذه التغييرات فقط. يبقى { $count } حقلًا آخر دون تغيير.
   *[other] تُرسل هذه التغييرات فقط. يبقى { $count } حقل آخر دون تغيير.
}
unchanged-server-specific = { $count ->
    [one] واحد منها خاص بالخادم.
    [two] اثنان منها خاصان بالخادم.
   *[other] { $count } منها خاصة بالخادم.
}
created = أُنشئ { $name }.
saved = حُفظت تغييراتك على { $name }.
saved-otherwise = أجاب الخادم بشأن { $name }، لكنه حفظ غير ما أرسلته.
replaced = استُبدل سجل { $name }.
edit-title = تعديل { $name }
undo = تراجع
undo-title = التراجع عن آخر تغيير
undo-field = { $field }: العودة إلى { $former }
undo-password = لا يمكن استعادة كلمة المرور السابقة: لا يعيد الخادم كلمات المرور أبدًا.
undo-secrets = { $fields }: لا يمكن استعادة القيمة السابقة. لا ترسل لوحة التحكم قيمة سرية إلا إذا كتبها أحد.
undo-conflict = لم يتم التراجع: غيّر شخص آخر { $fields } منذ ذلك الحين. عدّل المستخدم لحل ذلك.
undone = تم التراجع عن تغييرك على { $name }.

## Replacing the record

replace-lead = السجل كاملًا كما أرسله الخادم. يُعاد إرساله كله في طلب PUT واحد. إذا أزلت حقلًا، فقد تُفقد قيمته.
replace-secrets = يبدو أن هذه الحقول تحتوي على قيم سرية، لذلك لا تظهر هنا ولا تُرسل إلى الخادم: { $fields }. لتعيين إحداها، اكتبها.
values-broken = وصلت بعض القيم من الخادم تالفة
value-broken = تعذّرت قراءة هذه القيمة كاملة، والعلامة � تحل محل الجزء المفقود. لتجنّب حفظ هذه العلامة، اكتب القيمة من جديد.
record = السجل (JSON)
replace-button = استبدال السجل
json-not-an-object = يجب أن يكون السجل كائن JSON بين قوسين معقوفين.
json-id-changed = لا يمكن تغيير المعرّف. أعد القيمة الأصلية.
json-no-username = يحتاج السجل إلى اسم مستخدم نصي.
json-profile = يجب أن يكون الملف الشخصي كائنًا أو null.
not-set = (غير محدد)
replace-title = استبدال سجل { $name }
json-incomplete = JSON غير مكتمل: ينقص قوس أو علامة اقتباس.
json-syntax-at = JSON غير صالح في السطر { $line }، العمود { $column }. قد تنقص أو تزيد فاصلة أو علامة اقتباس أو قوس.

## Deleting

delete-warning = يفقد المستخدم حق الوصول فورًا. لا تستطيع API استعادة المستخدمين المحذوفين.
deleting = جارٍ الحذف…
delete-button = حذف المستخدم
confirm-username = تأكيد اسم المستخدم
confirm-username-wrong = ليس هذا اسم المستخدم. اكتبه تمامًا كما هو معروض أعلاه.
delete-title = حذف { $name }؟
delete-confirm = هذا الدور ذو امتيازات. اكتب اسم المستخدم { $username } للتأكيد.
deleted = حُذف { $name }.
already-deleted = سبق حذف { $name }.
delete-recreate-hint = يمكنك إعادة إنشاء هذا المستخدم باسم المستخدم والاسم والبريد والمؤسسة والدور نفسها. يُفقد ما يلي: { $lost }.

## The page when the program has stopped (index.html)

stopped-title = توقفت Gatehouse
stopped-text = حدث خطأ في لوحة التحكم. ما كتبته محفوظ في هذا التبويب كمسودة، ما عدا كلمات المرور، ويُعرض عليك مجددًا بعد إعادة التحميل. إذا كنت تحفظ، فتحقق من المستخدم أولًا: ربما أُجري التغيير.
copy-report = نسخ التقرير
report-hint = يحتوي هذا التقرير على تفاصيل تقنية عن لوحة التحكم ومتصفحك، ولا يحتوي على شيء مما كتبته أو رأيته:
needs-program = تحتاج Gatehouse إلى JavaScript وWebAssembly. اسمح بهما لهذا الموقع ثم أعد تحميل الصفحة.

## Request log

request-log-count = { $count ->
    [zero] لا طلبات في هذا التبويب
    [one] طلب واحد في هذا التبويب
    [two] طلبان في هذا التبويب، المعروض { $shown }
    [few] { $count } طلبات في هذا التبويب، المعروض { $shown }
    [many] { $count } طلبًا في هذا التبويب، المعروض { $shown }
   *[other] { $count } طلب في هذا التبويب، المعروض { $shown }
}
request-log-lead = أحدث طلبات API من هذا التبويب، الأحدث أولًا. يبقى السجل في الذاكرة حتى تسجّل الخروج أو تغلق التبويب. لا يحتوي أبدًا على رمزك، وكلمات المرور مخفية.
request-log-empty = لا توجد طلبات مطابقة.
request-log-download = تنزيل HAR
request-log-clear = مسح السجل
request-log-search = البحث في الطلبات
request-log-filter = عرض
request-log-all = الكل
request-log-changes = التغييرات
request-log-failed = الفاشلة
request-attempt = المحاولة { $number }
request-duration = { $milliseconds } مللي ثانية
response-size = { $bytes } بايت
request-heading = الطلب
response-heading = الاستجابة
response-empty = الاستجابة فارغة.
response-dropped = لم تعد الاستجابة متاحة. تحتفظ الطلبات الأخيرة فقط باستجاباتها.
copy-request-as = نسخ كـ { $tool }
request-copied = نُسخ كـ { $tool }.
copy-request-hint = تقرأ الطلبات المنسوخة الرمز من المتغير TOKEN. يجب إدخال كلمات المرور المخفية مجددًا.
request-unreachable = لا استجابة
request-timed-out = انتهت المهلة
request-redirected = أُعيد توجيهه
request-aborted = أُلغي
tree-more = { $count ->
    [one] … وواحد آخر
    [two] … واثنان آخران
   *[other] … و{ $count } أخرى
}
deviations-title = { $count ->
    [one] اختلاف واحد عن وثائق API
    [two] اختلافان عن وثائق API
    [few] { $count } اختلافات عن وثائق API
    [many] { $count } اختلافًا عن وثائق API
   *[other] { $count } اختلاف عن وثائق API
}
deviations-lead = مواضع اختلاف استجابات هذا الخادم عن وثائقه. تتعامل لوحة التحكم معها كلها.
deviation-undocumented = غير موثّق.
deviation-missing = غير موجود.
deviation-type = أُرسل بنوع { $kind }.
deviation-seen = { $count ->
    [one] ظهر في طلب واحد.
    [two] ظهر في طلبين.
    [few] ظهر في { $count } طلبات.
    [many] ظهر في { $count } طلبًا.
   *[other] ظهر في { $count } طلب.
}

## The directory

reading-ask-title = هل تريد قراءة جميع المستخدمين أولًا؟
reading-ask-body = لا يستطيع الخادم البحث إلا في أسماء المستخدمين. يمكن للوحة التحكم قراءة جميع المستخدمين مرة واحدة، ثم البحث والترتيب والعدّ في هذا التبويب. لا يُخزَّن شيء على هذا الجهاز.
reading-ask-facts = المستخدمون: { $number } · الطلبات: { $requests } · الوقت التقريبي: { $time }
reading-ask-uncounted = لا يذكر الخادم عدد المستخدمين لديه.
reading-ask-too-many = عدد المستخدمين { $number } أكبر مما تتسع له علامة التبويب هذه: { $most }. رشّح حسب مؤسسة لقراءة مستخدميها فقط.
reading-none = لم يُقرأ أي مستخدم بعد.
reading-all = قراءة جميع المستخدمين
reading-only = قراءة { $organization } فقط ({ $number })
search-usernames-instead = البحث في أسماء المستخدمين على الخادم
sort-page-instead = ترتيب هذه الصفحة فقط
reading-label = قراءة المستخدمين
reading-progress = تجري قراءة المستخدمين: { $read } من { $number }
reading-progress-uncounted = تجري قراءة المستخدمين: { $read } حتى الآن
reading-rate = الطلبات في الثانية: { $rate }
reading-left = الوقت المتبقي تقريبًا: { $time }
pause = إيقاف مؤقت
resume = متابعة
reading-paused = القراءة متوقفة مؤقتًا.
reading-signed-out = تُستأنف القراءة بعد تسجيل دخولك من جديد.
reading-offline = يتعذر الوصول إلى الخادم. تُستأنف القراءة تلقائيًا عندما يستجيب.
reading-slowed = طلب الخادم تقليل الطلبات. تُستأنف القراءة تلقائيًا.
reading-failing = يرد الخادم بأخطاء. ستُعاد المحاولة تلقائيًا.
reading-stopped = أُوقفت القراءة. من لم يُقرأ من المستخدمين غير موجود هنا.
reading-scope = قُرئت { $organization } فقط. مستخدمو المؤسسات الأخرى غير موجودين هنا.
reading-partial = عدد من لم يُقرأ من المستخدمين: { $number }. قد يكون من تبحث عنه بينهم.
reading-moved = أُضيف مستخدمون وحُذف آخرون أثناء القراءة: قد يغيب بعضهم وقد لا يبقى غيرهم موجودًا. عدد الطلبات اللازمة لقراءة الجميع من جديد: { $number }.
reading-unproven = لا شيء يثبت أن جميع المستخدمين قُرئوا. قد يكون من تبحث عنه غائبًا.
read-on = متابعة القراءة
worker-failed-title = لا يمكن تشغيل البحث في هذا المتصفح
worker-failed-body = كل ما عدا ذلك يعمل كما كان. أعد المحاولة أو استخدم التصفية حسب اسم المستخدم.
worker-stopped-title = توقف البحث
worker-stopped-body = أنهى المتصفح البحث، ربما لنفاد الذاكرة. كل ما عدا ذلك يعمل كما كان. أعد المحاولة أو اقرأ مؤسسة واحدة فقط.
worker-failed-reason = رسالة المتصفح: { $reason }
only-typos = التطابقات التامة قليلة. تُعرض أيضًا كتابات مشابهة.
pasted-found = عُثر على { $found } من { $asked }.
pasted-missing = لم يُعثر على:
matches-so-far = { $matches } حتى الآن
coverage-whole = جميع المستخدمين ({ $number }) · قُرئوا في { $time }
coverage-partial = { $read } من أصل { $number } من المستخدمين · حتى { $time }
coverage-unproven = المستخدمون المقروءون: { $read } · حتى { $time }
coverage-scope = { $organization } فقط
coverage-title = ما الذي قُرئ
coverage-read = المستخدمون المقروءون (دون تكرار)
coverage-counted = العدد بحسب الخادم
coverage-not-counted = لا يرسل الخادم عددًا
coverage-order = ترتيب الصفحات
order-unknown = غير معروف بعد
order-id = حسب المعرّف
order-username = حسب اسم المستخدم
order-created = حسب وقت الإنشاء
order-field = حسب حقل آخر
order-none = لم يُعثر على ترتيب
coverage-oldest = أقدم قراءة
coverage-requests = الطلبات المرسلة
coverage-gaps = الثغرات
coverage-problems = ما هو غير مألوف في هذا الخادم
gap-organization = المؤسسة { $name }
gap-others = مستخدمون خارج المؤسسات التي ظهرت
gap-positions = الصفوف من { $from } إلى { $to }
gap-record = السجل { $id }
gap-anywhere = في أي مكان من القائمة
gap-at-least = ينقص على الأقل: { $number }.
gap-failed = أعاد الخادم { $status }.
gap-no-answer = لم يصل رد.
gap-pages = تضم الصفحات مستخدمين أقل مما يعدّه الخادم.
gap-unreadable = تعذّرت قراءة السجل.
gap-not-read = لم يُقرأ بعد.
problem-offset-ignored = يتجاهل الخادم موضع البداية (offset)، فكل الصفحات تضم المستخدمين أنفسهم. توقفت القراءة.
problem-filter-ignored = يتجاهل الخادم التصفية حسب المؤسسة، لذا لا يمكن تحديد مواضع الثغرات.
problem-limit-capped = أقصى عدد من المستخدمين يرسله الخادم في الصفحة: { $rows }.
problem-no-count = لا يرسل الخادم عددًا، فلا شيء يثبت أن الجميع قُرئوا.
problem-count-moves = تراوح عدد الخادم بين { $lowest } و{ $highest } أثناء القراءة.
problem-count-too-low = عدد المستخدمين أكبر مما يعدّه الخادم.
problem-order-changes = تغيّر ترتيب الصفحات أثناء القراءة.
problem-too-many = لا يتسع هذا التبويب لمزيد من المستخدمين. اقرأ مؤسسة واحدة بدلًا من ذلك.
coverage-note = تظهر التغييرات التي تُجرى في مكان آخر عند قراءة المستخدم من جديد.
read-again = القراءة من جديد
found-by = موضع التطابق
found-exact = تطابق تام
found-username = بداية اسم المستخدم
found-name-word = اسم
found-name = بداية اسم
found-email = كلمة من البريد الإلكتروني
found-inside = جزء من حقل
found-typo = كتابة مشابهة
overview = نظرة عامة
overview-lead = يؤدي كل رقم إلى المستخدمين الذين يعدّهم.
overview-off = أوقف المسؤول عن لوحة التحكم قراءة جميع المستخدمين، لذا لا توجد نظرة عامة.
overview-nobody = ليس لدى الخادم مستخدمون يمكن عدّهم.
overview-recent = سجّلوا الدخول في آخر 30 يومًا
overview-never = لم يسجّلوا الدخول قط
overview-privileged = أدوار ذات امتيازات
overview-without-email = بلا بريد إلكتروني
overview-created = الإنشاء حسب الشهر
overview-earlier = قبل ذلك
overview-no-organization = بلا مؤسسة
overview-no-role = بلا دور
overview-more = { $number } أخرى
overview-share = النسبة
print = طباعة
palette-first = أول { $shown } من أصل { $number } من المستخدمين
palette-usernames-only = يبحث الخادم في أسماء المستخدمين والمعرّفات فقط.
search-everyone = ابحث عن «{ $text }» بين جميع المستخدمين
export-from-search = يحتوي الملف على الحقول التي يحتفظ بها البحث: المعرّف واسم المستخدم والاسم والبريد والمؤسسة والدور والأوقات.

## Plans: the pages

plans = الخطط
import-users = استيراد المستخدمين
plan-change-title = تغيير المستخدمين المحددين
plan-title = الخطة { $hash }
plans-lead = تغييرات لعدد كبير من المستخدمين. ترى كل تغيير قبل إجرائه.
plans-all = كل الخطط
plans-watch = مشاهدة التنفيذ
plans-steps = خطوات هذه الخطة
plans-step-choose = الاختيار
plans-step-bring = الملف
plans-step-match = المطابقة
plans-step-mend = الإصلاح
plans-busy-title = خطة أخرى قيد التنفيذ في علامة التبويب هذه
plans-busy-body = تُنفَّذ خطة واحدة في كل مرة. أوقف الأخرى مؤقتًا أولًا أو انتظر انتهاءها.
plans-failed-title = الخطط غير متاحة
plans-failed-body = لم يبدأ الجزء الذي يحفظ الخطط. تحقق من اتصالك وحاول مرة أخرى.
plans-stopped-title = توقفت الخطط
plans-stopped-body = توقف الجزء الذي ينفّذ الخطط. سجل الخطة يعرف ما أُرسل. حاول مرة أخرى ثم استأنف التنفيذ.
open-plans = فتح الخطط
open-plan-file = فتح ملف خطة
go-to-plans = الانتقال إلى الخطط
plans-not-stored = لم يحفظ المتصفح الخطة: { $reason }
plans-none-title = لا توجد خطط بعد
plans-none-body = الخطة قائمة تغييرات لعدد كبير من المستخدمين. ترى كل تغيير قبل إرسال أي شيء. تُستأنف من حيث توقفت، ويمكن التراجع عنها.
plans-template = تنزيل جدول فارغ (CSV)
plans-template-workbook = تنزيل جدول فارغ (XLSX)
plans-way-import = استيراد ملف
plans-way-import-body = CSV أو TSV أو XLSX، أو صفوف ملصقة من جدول بيانات. يبقى الملف في علامة التبويب هذه.
plans-way-selection = تغيير تحديد
plans-way-selection-body = حدد مستخدمين في القائمة، ثم اختر ما يُجرى لهم.
plans-way-file = فتح ملف خطة
plans-way-file-body = خطة حفظها زميل، أو حفظتها أنت في يوم آخر.
plans-not-kept-title = هذا المتصفح لا يحفظ الخطط.
plans-not-kept-body = قد تكون نافذة خاصة، أو أن مساحة التخزين ممتلئة. احفظ ملف الخطة قبل تنفيذها: به يمكن الاستئناف.
plans-column-name = الخطة
plans-column-what = ما تفعله
plans-column-state = الحالة
plans-column-made = خُتمت
plans-column-next = التالي
plans-column-from = المصدر
plans-column-api = الخادم
plans-writes = تكتب { $writes } من { $rows } من الصفوف
plans-act-label = { $act }: { $name }
plans-source-import = استيراد
plans-source-selection = تحديد
plans-source-inverse = تراجع عن تنفيذ
plans-source-follow-up = اختيارات للصفوف المحتجزة
plans-discard = تجاهل
plans-keep = الاحتفاظ بالخطة
plans-discard-title = تجاهل الخطة «{ $name }»؟
plans-discard-body = لم تُنفَّذ. لا يمكن استعادتها دون ملفها.
plans-discard-run = نُفِّذت. يُحذف معها ما حدث لكل صف، ولا يمكن التراجع عن التنفيذ من هنا بعد ذلك.
plans-discard-passwords = في علامة التبويب هذه كلمات مرور جديدة لهذه الخطة لا يعرفها أحد غيرها. سيؤدي التجاهل إلى فقدانها.
plans-discard-elsewhere = تنفّذ علامة تبويب أخرى خطة. أوقفها مؤقتًا أو انتظر انتهاءها، ثم تجاهل هذه الخطة.
plans-not-discarded = لم يزل المتصفح الخطة: { $reason }
plans-discarded = تم التجاهل: { $name }
plans-sealed-at = { $hash } · خُتمت { $time }
plans-rest = صفوف بلا تغيير
plans-facts = عن هذه الخطة
plans-sign-out-title = تسجيل الخروج وإزالة الخطط؟
plans-sign-out-body = { $count ->
    [one] يحفظ هذا المتصفح خطة واحدة. تسجيل الخروج يزيلها مع ما حدث لصفوفها. احفظ ما لا تزال تحتاجه.
   *[other] عدد الخطط التي يحفظها هذا المتصفح: { $count }. تسجيل الخروج يزيلها مع ما حدث لصفوفها. احفظ ما لا تزال تحتاجه.
}
plans-sign-out-paused = { $count ->
    [one] يحفظ هذا المتصفح خطة واحدة. تسجيل الخروج يزيلها مع ما حدث لصفوفها. لحفظها أولًا، سجّل الدخول من جديد.
   *[other] عدد الخطط التي يحفظها هذا المتصفح: { $count }. تسجيل الخروج يزيلها مع ما حدث لصفوفها. لحفظها أولًا، سجّل الدخول من جديد.
}
plans-sign-out-running = هناك تنفيذ جارٍ. تسجيل الخروج يوقفه مؤقتًا أولًا.
plans-sign-out-passwords = في علامة التبويب هذه كلمات مرور جديدة لا يعرفها أحد غيرها. تسجيل الخروج يفقدها.
plans-sign-out-remove = تسجيل الخروج والإزالة
plans-sign-out-stay = البقاء مسجلًا
plans-save-journal = حفظ السجل

## Plans: importing

import-title = استيراد { $name }
import-title-pasted = استيراد صفوف ملصقة
import-pasted = صفوف ملصقة
import-lead = جدول في كل صف منه مستخدم. لا يُرسَل شيء قبل أن ترى كل تغيير.
import-drop = أفلت ملفًا هنا
import-choose = اختيار ملف
import-formats = CSV أو TSV أو XLSX، حتى 1,000,000 صف و200 ميغابايت، و30 ميغابايت لملفات XLSX
import-paste = أو انسخ صفوفًا من جدول واضغط Ctrl-V (⌘-V) في أي مكان من هذه الصفحة.
import-paste-field = أو ألصق الصفوف هنا
import-stays = يبقى الملف في هذا التبويب. بعد إعادة التحميل اختره من جديد.
import-reading = تجري قراءة { $name }…
import-several-files = وصلت عدة ملفات. قُرئ الأول فقط.
import-help-title = كيف تُقرأ الأعمدة والخلايا الفارغة
import-help-columns = يسمّي السطر الأول الأعمدة بأي لغة من لغات لوحة التحكم. يدل المعرّف، أو اسم المستخدم والمؤسسة، على المقصود بالصف.
import-help-blank = الخلية الفارغة تترك القيمة كما هي. الكلمة (clear) تزيلها.
import-help-new = يحتاج المستخدم الجديد إلى اسم مستخدم ودور، وعلى معظم الخوادم إلى مؤسسة. تُنشأ كلمات المرور أثناء التنفيذ.
import-help-missing = لا يُمس المستخدمون غير الموجودين في الملف أبدًا.
import-encoding-title = أي الكلمات صحيحة؟
import-encoding-body = لا يذكر الملف كيف خُزّنت حروفه. اختر السطر ذا الكلمات الصحيحة.
import-encoding-use = القراءة بهذا الترميز
import-found = ما عُثر عليه
import-encoding = الترميز
import-separator = الفاصل
import-header = الترويسة
import-sheet = الورقة
import-rows = { $count ->
    [one] صف واحد
    [two] صفّان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
import-columns = { $count ->
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودًا
   *[other] { $count } عمود
}
import-header-line = الترويسة في السطر { $line }
import-has-header = الترويسة في الصف الأول
import-no-header = بلا ترويسة
separator-comma = فاصلة
separator-semicolon = فاصلة منقوطة
separator-tab = علامة جدولة
separator-bar = خط عمودي
separator-none = عمود واحد فقط
import-sheet-hidden = { $name } (مخفية)
import-blank-rows = عدد الصفوف الفارغة المحذوفة: { $count }.
import-blank-columns = عدد الأعمدة الفارغة المحذوفة: { $count }.
import-trimmed = عدد الخلايا التي حُذفت منها المسافات حول القيمة: { $count }.
import-plain-quotes = علامة اقتباس لا تُغلق، لذا قُرئت علامات الاقتباس كغيرها من الأحرف.
import-is-export = صدّر Gatehouse هذا الجدول. الخلايا التي لم يعدّلها أحد لا تغيّر شيئًا.
import-one-column = كل شيء في عمود واحد. اختر فاصلًا آخر إن كان ذلك خطأ.
import-formulas = عدد الخلايا التي فيها صيغ: { $count }. قُرئت آخر نتائجها.
import-hidden-rows = عدد الصفوف المخفية في الورقة: { $count }. قُرئت أيضًا.
import-merged = عدد مجموعات الخلايا المدمجة: { $count }. القيمة في الخلية الأولى فقط من كل منها.
import-long-numbers = عدد الأرقام الطويلة التي يفقد برنامج الجداول خاناتها الأخيرة: { $count }. تحقق منها.
import-error-cells = عدد الخلايا التي تعرض خطأ: { $count }.
import-external-links = يأخذ المصنف قيمًا من ملفات أخرى. وهي كما كانت عند آخر حفظ.
import-first-rows = الصفوف الأولى
import-to-match = مطابقة الأعمدة
import-other-file = ملف آخر
import-column = العمود في الملف
import-samples = ثلاث قيم
import-field = الحقل هنا
import-why = السبب
import-blank-cell = الخلية الفارغة
import-field-of = حقل العمود { $column }
import-blank-of = الخلية الفارغة في { $column }
import-blank-alone = تترك القيمة
import-blank-clears = تمسح القيمة
import-blank-key = جزء من المفتاح
import-blank = فارغة
why-header = حسب ترويسته
why-content = حسب محتواه
why-recipe = كالمرة السابقة
why-person = اختيارك
why-unknown = لا حقل هنا بهذا الاسم
why-server-time = لا يُكتب أبدًا
why-taken = لدى عمود آخر
import-whom = من المقصود بكل صف
import-key-rows = حسب { $key }: { $number }
import-found-nobody = لا يقصد أي صف مستخدمًا موجودًا هنا.
import-alike = الاسم الذي لا يختلف إلا في حالة الأحرف ينتظر قرارك. ولا يصبح مستخدمًا جديدًا أبدًا.
import-use-email = البحث بالبريد الإلكتروني حيث لا معرّف ولا اسم مستخدم في الصف
import-may = ما الذي يجوز أن يحدث
import-may-create = إنشاء مستخدمين غير موجودين هنا
import-may-change = تغيير المستخدمين الموجودين هنا
import-may-rename = تغيير أسماء المستخدمين والمؤسسات أيضًا
import-new-role = دور المستخدمين الجدد الذين لا دور في صفهم
import-new-organization = مؤسسة المستخدمين الجدد الذين لا مؤسسة في صفهم
import-hold-them = تعليق هذه الصفوف
import-without-role = بلا دور
import-counts = { $count ->
    [one] صف واحد
    [two] صفّان، كل منهما محسوب مرة
    [few] { $count } صفوف، كل منها محسوب مرة
    [many] { $count } صفًا، كل منها محسوب مرة
   *[other] { $count } صف، كل منها محسوب مرة
}
chip-all = الكل
chip-problems = مشكلات
chip-held = معلّقة
chip-damaged = أتلفها برنامج جداول
chip-repaired = مُصلحة
chip-same = مطابقة بالفعل
chip-left-out = مستبعدة
import-clears = عدد القيم التي تُزال: { $count }.
import-compared = قورن بجميع المستخدمين ({ $number })
import-compared-part = قورن بعدد { $number } من المستخدمين. لم يُقرأ الجميع، لذا تنتظر الصفوف الخاصة بالآخرين.
import-comparing = تجري المقارنة بالمستخدمين الموجودين هنا…
import-unread = عدد السجلات التي يجب قراءتها قبل مقارنة حقولها الأخرى: { $count }.
import-read-records = قراءة السجلات
import-recipe = الأعمدة كما ضبطتها لآخر ملف بهذه الترويسة.
import-check = فحص كل الصفوف ({ $count })
import-cannot = لا يمكن متابعة هذه الأعمدة بعد
mend-grid = صفوف الملف
mend-line = السطر
mend-does = ما يفعله
mend-problem = مشكلة
mend-held = معلّق
mend-same = مطابق
mend-fix = { $field }: استبدال «{ $from }» بـ«{ $to }» (عدد الصفوف: { $count })
mend-each = { $field }: إصلاح الصفوف ({ $count })، مثلًا من «{ $from }» إلى «{ $to }»
mend-fix-rows = إصلاح الصفوف ({ $count })
mend-fix-here = هنا فقط: { $to }
mend-is = هو { $name }
mend-new = مستخدم جديد
mend-theirs = إبقاء «{ $to }»
mend-mine = استخدام قيم الملف
mend-keep-only = استخدام هذا الصف
mend-leave-out = استبعاد
mend-take-in = إعادة الإدراج
mend-allow-renames = السماح بتغيير الأسماء
mend-allow-temporary = السماح بأسماء مؤقتة
mend-choose-role = اختيار دور للجميع
mend-stored = المخزّن: { $value }. لا شيء يتغيّر.
mend-repairs = الإصلاحات: { $count }
mend-repair-cell = { $field }: خلية أصبحت «{ $to }»
mend-repair-each = { $field }: صفوف مصححة: { $count }
mend-trimmed = { $field }: خلايا حُذفت المسافات حول قيمها: { $count }
mend-download = تنزيل الصفوف ذات المشكلات ({ $count })
mend-next = المشكلة التالية
mend-no-next = لا يوجد صف آخر فيه مشكلة أو ينتظر اختيارًا.
mend-no-rows = لا صفوف هنا.
mend-rest = صفوف تُستبعد ما لم تُصلحها: { $count }. يمكن تنفيذ البقية.
mend-review = مراجعة الصفوف ({ $count })
mend-nothing = لا ينشئ أي صف مستخدمًا ولا يغيّره، فلا شيء للمراجعة.
mend-keys = تنقل مفاتيح الأسهم بين الخلايا. يحرّر Enter الخلية أو يرتّب حسب العنوان، ويلغي Escape.
mend-sort = ترتيب حسب
mend-descending = تنازلي
mend-duplicate = السطر { $line }:
mend-duplicate-label = { $label }:
mend-duplicate-hidden = في السطر { $line } كلمة مرور أخرى، أو لا كلمة مرور فيه.
mend-all-cells = كل الخلايا
mend-edit = { $column }، السطر { $line }
mend-status = مشكلات: { $problems } · معلّقة: { $held } · جاهزة: { $ready }

## Plans: rows, problems, reasons

row-no-key = لا شيء في هذا الصف يدل على المستخدم المقصود. يحتاج الصف إلى معرّف أو اسم مستخدم.
row-unknown-id = لا يوجد مستخدم بهذا المعرّف. الخادم هو من يمنح المعرّفات، لذا لا يمكن لهذا الصف إنشاء مستخدم أيضًا.
row-unaddressable = لا تستطيع API الوصول إلى هذا المستخدم، لأنه لا يمكن لأي عنوان أن يحتوي على المعرّف.
row-required = يحتاج المستخدم الجديد إلى هذه القيمة: { $field }.
row-not-clearable = { $field }: يمكن تغيير هذه القيمة، لكن لا يمكن مسحها.
row-wrong-kind = { $field }: يخزّن هذا الخادم هنا رقمًا أو نعم أو لا، والنص ليس أيًّا منها.
row-damaged = { $field }: غيّر برنامج جداول هذه القيمة، ولا يمكن معرفة الأصل منها. اكتبها من جديد.
row-not-there = صُدّر هذا الصف، لكن مستخدمه لم يعد موجودًا. إما أنه حُذف، أو أن برنامج جداول غيّر المعرّف.
row-name-twice = يعطي السطر { $line } مستخدمًا آخر اسم المستخدم نفسه في هذه المؤسسة.
row-name-taken = المستخدم ذو المعرّف { $id } لديه اسم المستخدم هذا في هذه المؤسسة بالفعل.
hold-several = عدد المستخدمين الذين قد يقصدهم هذا الصف: { $number }. اختر واحدًا.
hold-looks-alike = يوجد مستخدم له اسم مستخدم شبه مطابق. لا يختلف إلا في حالة الأحرف أو عرضها أو ترميزها.
hold-email-alike = هذا البريد الإلكتروني لمستخدم موجود، ولا يختلف إلا في حالة الأحرف. اختر المستخدم أو صحّح البريد.
hold-names-alike = أسطر فيها اسم مستخدم شبه مطابق: { $lines }. لا يختلف إلا في حالة الأحرف أو عرضها أو ترميزها. صحّح هذا الصف أو استبعده.
hold-hidden-in-name = في اسم المستخدم هذا أحرف لا تُرى أو عدة مسافات متتالية. صححه أو أبقه كما هو.
hold-incomplete = لم يُقرأ جميع المستخدمين، لذا لا تعرف لوحة التحكم إن كان هذا المستخدم موجودًا. اقرأ جميع المستخدمين أولًا.
hold-rename = للمستخدم ذي هذا المعرّف اسم مستخدم آخر أو مؤسسة أخرى. اسمح بتغيير الأسماء أو صحّح الصف.
hold-duplicates = أسطر أخرى تخص المستخدم نفسه: { $lines }. أبقِ صفًا واحدًا واستبعد البقية.
hold-moved-on = غيّر أحدهم هذا المستخدم منذ التصدير: { $fields }. اختر القيمة التي ستبقى.
hold-no-role = يحتاج المستخدم الجديد إلى دور. اختر دورًا لكل الصفوف التي بلا دور، أو اكتب واحدًا هنا.
hold-name-cycle = تتبادل هذه الصفوف أسماء المستخدمين في دائرة. يتطلب ذلك اسمًا مؤقتًا يمكنك السماح به.
hold-open-form = نموذج هذا المستخدم مفتوح في هذا المتصفح وفيه تغييرات غير محفوظة. احفظها أو تجاهلها أولًا.
left-out-not-ticked = مستبعد: هذا الإجراء غير محدّد تحت «ما الذي يجوز أن يحدث».
left-out-by-hand = استبعدته أنت.
left-out-repeated = مستبعد: صف سابق مطابق له تمامًا.
damage-space = فُقدت مسافة في البداية أو النهاية أو أُضيفت.
damage-controls = تغيّرت فواصل الأسطر أو أحرف التحكم.
damage-normal-form = رُمّزت الأحرف ذات العلامات بطريقة أخرى.
damage-width = تحوّلت الأحرف العريضة إلى ضيقة أو العكس.
damage-typography = استُبدلت علامات الاقتباس أو الشرطات أو المسافات بغيرها.
damage-apostrophe = فُقدت فاصلة عليا في البداية أو أُضيفت.
damage-zeros = حُذفت أصفار أو علامة زائد من البداية.
damage-exponent = تحوّل الرقم إلى قوة للعدد عشرة.
damage-digits = فُقدت الأرقام الأخيرة من رقم طويل.
damage-number-format = كُتب الرقم بتنسيق آخر.
damage-date = كُتب التاريخ أو الوقت بتنسيق آخر.
damage-boolean = كُتبت قيمة صواب أو خطأ بلغة برنامج الجداول.
damage-hashes = كان العمود ضيقًا جدًا، فلم تُحفظ إلا علامات #.
damage-formula = نُفّذ النص بوصفه صيغة وتحوّل إلى خطأ.
damage-character-set = ترميز الملف ينقصه بعض الأحرف، فحلّت أحرف أخرى محلها.
damage-truncated = قُطع النص عند أقصى طول تسعه الخلية.
read-too-many-bytes = حجم الملف أكبر من 200 ميغابايت. قسّمه إلى ملفات أصغر واستوردها واحدًا بعد الآخر.
read-too-many-rows = يحتوي الملف على أكثر من 1,000,000 صف. قسّمه إلى ملفات أصغر واستوردها واحدًا بعد الآخر.
read-too-many-cells = يحتوي الملف على أكثر من 25,000,000 خلية. احذف الأعمدة التي لا تحتاجها أو قسّم الملف.
read-too-many-columns = في السطر { $line } أعمدة أكثر مما يمكن لجدول مستخدمين. تحقق من الفاصل.
read-not-table = هذا ليس جدولًا بل نوع آخر من الملفات، مثل PDF أو صورة. احفظ الجدول بصيغة CSV أو XLSX واختر ذلك الملف.
read-not-text = هذا الملف ليس نصًا بهذا الترميز. اختر ترميزًا آخر، أو احفظ الجدول من جديد بصيغة CSV أو XLSX.
read-empty = لا توجد فيه صفوف. تحقق من أنه الملف الصحيح.
read-gone = لم يعد المتصفح قادرًا على قراءة هذا الملف. أغلقه في البرامج الأخرى ثم اختره من جديد.
read-unclosed-quote = تُفتح علامة اقتباس في السطر { $line } ولا تُغلق. أغلقها أو احذفها ثم اختر الملف من جديد.
read-duplicate-header = العمودان { $first } و{ $second } كلاهما باسم «{ $name }». غيّر اسم أحدهما في الملف أو احذفه، ثم اختره من جديد.
read-nameless-column = العمود { $column } بلا اسم، لكن فيه قيمة في السطر { $line }. سمّه أو أفرغه، ثم اختر الملف من جديد.
mapping-twice = أكثر من عمود هو «{ $target }»: { $columns }. أبقِ واحدًا واجعل الباقي «غير مستورد».
mapping-no-key = لا يدل أي عمود على المستخدم المقصود في كل صف. اجعل أحدها المعرّف أو اسم المستخدم.
mapping-not-writable = يحتوي «{ $column }» على قيمة سرية أو قيمة يديرها الخادم بنفسه. لا يمكن استيراده.
workbook-too-large = المصنف أكبر من أن يُفك في هذا التبويب. احفظ الورقة بصيغة CSV أو قسّمها.
workbook-damaged = المصنف تالف. افتحه في برنامج الجداول واحفظه من جديد، ثم اختر ذلك الملف.
workbook-suspect = يصبح هذا المصنف عند فكه أكبر بكثير من حجمه، فلم يُفتح. احفظ الورقة بصيغة CSV بدلًا من ذلك.
workbook-none = هذا ملف ZIP وليس مصنف XLSX. اختر ملفًا ينتهي بـ ‎.xlsx أو ‎.csv أو ‎.tsv.
workbook-no-sheet = لا توجد خلايا في أي ورقة من هذا المصنف. تحقق من أنه الملف الصحيح.
workbook-old = هذا ملف XLS أو مصنف محمي بكلمة مرور. احفظه بصيغة XLSX دون كلمة مرور واختر ذلك الملف.
workbook-not-loaded = لم يُحمَّل جزء لوحة التحكم الذي يقرأ المصنفات. تحقق من الاتصال وأعد المحاولة، أو اختر ملف CSV.
workbook-rows = يتسع المصنف لما لا يزيد على 1,048,575 صفًا، وهذه أكثر. اختر CSV، أو قسّم القائمة بالتصفية إلى أجزاء أصغر.
workbook-refused = لا يتسع المصنف لهذا الجدول. اختر CSV بدلًا منه.
workbook-no-writer = لم يُحمَّل جزء لوحة التحكم الذي يكتب المصنفات، أو لم تكفه الذاكرة. تحقق من الاتصال وأعد المحاولة، أو اختر CSV.
target-ignored = غير مستورد
target-server-time = وقت يسجّله الخادم
target-base = ما تم تصديره
key-name = اسم المستخدم والمؤسسة
key-username = اسم المستخدم وحده
key-choice = اختيارك
kind-rename = تغيير الاسم
kind-create = إنشاء
kind-change = تغيير
kind-delete = حذف

## Plans: review, run, report

plan-section-privileged = أدوار ذات امتيازات
plan-section-deletes = عمليات الحذف
plan-section-renames = تغييرات الأسماء
plan-section-clears = قيم ممسوحة
plan-section-changes = تغييرات أخرى
plan-section-creates = مستخدمون جدد
plan-section-problems = مشكلات
plan-changes = تغييرات
plan-new-passwords = كلمات مرور جديدة
plan-all-rows = كل الصفوف
plan-done = تم
plan-not-done = لم يتم
plan-not-tried = لم يُجرَّب
plan-already-so = مطابق للخطة
plan-held = معلّق
plan-refused = مرفوض
plan-unknown = غير معروف
plan-under-way = جارٍ
plan-not-yet = ليس بعد
plan-left-out = مستبعد
plan-same = بلا تغيير
plan-done-as = معرّف المستخدم الجديد هو { $id }.
plan-done-read-again = لم يصل رد. تحققت لوحة التحكم: لقد تم.
plan-already-so-why = كان لدى الخادم كل ذلك. لم يُرسل شيء.
plan-unknown-why = أُرسل، ولا شيء يدل على ما حدث. تحقق من هذا المستخدم.
plan-not-tried-why = انتهى التنفيذ قبل دوره.
plan-drift-fields = غيّر شخص ما هذا في الأثناء: { $fields }.
plan-drift-partly = غيّرت الخطة: { $fields }.
plan-drift-gone = حذف شخص ما هذا المستخدم في الأثناء.
plan-drift-taken = للمستخدم ذي المعرّف { $id } اسم المستخدم هذا وقيم أخرى.
plan-drift-alike = للمستخدم ذي المعرّف { $id } اسم مستخدم يبدو مماثلًا.
plan-drift-open-form = نموذج هذا المستخدم مفتوح في هذا المتصفح، وفيه تغييرات غير محفوظة.
plan-open-form = فتح النموذج
plan-refused-server = لم يقبله الخادم.
plan-refused-fields = لم يقبل الخادم: { $fields }.
plan-refused-rights = لا يسمح هذا الرمز بفعل ذلك لهذا المستخدم.
plan-refused-address = لا يمكن لأي طلب أن يسمّي مستخدمًا بهذا المعرّف.
plan-refused-order = لم يتخلَّ صاحب اسم المستخدم هذا عنه.
plan-refused-odd = رد الخادم ليس مما يُتوقع هنا.
plan-left-as = بقي المستخدم باسم المستخدم المؤقت { $name }.
plan-may-be-named = ربما بقي المستخدم باسم المستخدم المؤقت { $name }.
plan-paused = متوقف مؤقتًا
plan-pause-you = لا يُرسل شيء حتى تتابع.
plan-pause-signed-out = متوقف مؤقتًا: انتهت جلستك
plan-pause-signed-out-next = سجّل الدخول من جديد ثم تابع. لم يفشل أي صف بسبب ذلك.
plan-pause-forbidden = متوقف مؤقتًا: لا يسمح الرمز بذلك ({ $act })
plan-pause-forbidden-next = رفض الخادم ثلاثة صفوف متتالية. استخدم رمزًا يسمح بذلك ثم تابع، أو أنهِ التنفيذ.
plan-pause-equal = متوقف مؤقتًا: رُفضت خمسة صفوف متتالية للسبب نفسه
plan-pause-many = متوقف مؤقتًا: رُفض أكثر من خُمس آخر 50 صفًا
plan-pause-refused-next = قد تكون الخطة كلها خاطئة. اطّلع على الأسباب قبل أن تتابع.
plan-pause-offline = متوقف مؤقتًا: يتعذر الوصول إلى الخادم
plan-pause-offline-next = يتابع تلقائيًا بمجرد إمكان الوصول إلى الخادم. لم يفشل أي صف بسبب ذلك.
plan-stay-paused = إبقاؤه متوقفًا
plan-pause-broken = متوقف مؤقتًا: يخفق الخادم مرة بعد مرة
plan-pause-broken-next = انتظر قليلًا ثم تابع. لم يفشل أي صف بسبب ذلك.
plan-pause-shape = متوقف مؤقتًا: تتعذر قراءة الردود
plan-pause-shape-next = ربما يرد شيء غير الخادم. راجع سجل الطلبات قبل أن تتابع.
plan-pause-other-tab = متوقف مؤقتًا: تنفّذ علامة تبويب أخرى خطة
plan-pause-other-tab-next = تُنفَّذ خطة واحدة في كل مرة. تابع هنا بعد انتهاء الأخرى.
plan-state-ready = جاهزة للتنفيذ
plan-state-running = قيد التنفيذ
plan-state-ending = جارٍ الإنهاء
plan-state-finished = انتهت
plan-unsealable-nothing = لا يغيّر أي صف شيئًا، فلا شيء يُختم.
plan-unsealable-many = تكتب الخطة { $number } من المستخدمين. الحد الأقصى للخطة الواحدة { $most }: قسّم الملف.
plan-unsealable-unapproved = اكتب الرقم { $number } للسماح بهذه الخطة.
plan-unsealable-cycles = تُتبادل أسماء مستخدمين في حلقة (الصفوف: { $number }). اسمح باسم مؤقت أو استبعد هذه الصفوف.
plan-unusable-no-plan = هذا الملف ليس ملف خطة.
plan-unusable-newer = كتبت نسخة أحدث من لوحة التحكم ملف الخطة هذا. أعد تحميل الصفحة للحصول على أحدث نسخة.
plan-unusable-altered = عُدّل ملف الخطة هذا بعد ختمه، لذا لا يمكن استخدامه.
plan-file-unapproved = تمس هذه الخطة أدوارًا تعدّها لوحة التحكم هذه ذات امتيازات. راجع الخطة، واكتب الرقم للسماح بها، ثم اختمها.
plan-unusable-unsealable = لا يمكن ختم خطة هذا الملف. { $why }
plan-review = المراجعة
plan-sentence = هذه الخطة { $acts }.
plan-creates = تنشئ مستخدمين (العدد: { $count })
plan-changes-fields = تغيّر مستخدمين (العدد: { $count }؛ { $fields })
plan-deletes = { $count ->
    [0] لا تحذف أحدًا
   *[other] تحذف مستخدمين (العدد: { $count })
}
plan-field-count = { $field } { $number }
plan-sum = { $parts } = عدد الصفوف { $count }
plan-sum-create = للإنشاء { $number }
plan-sum-change = للتغيير { $number }
plan-sum-delete = للحذف { $number }
plan-sum-same = بلا تغيير { $number }
plan-sum-held = معلّقة { $number }
plan-sum-problem = بها مشكلات { $number }
plan-sum-left-out = مستبعدة { $number }
plan-sum-done = تمّت { $number }
plan-sum-already-so = مطابقة للخطة { $number }
plan-sum-refused = مرفوضة { $number }
plan-sum-unknown = غير معروفة { $number }
plan-sum-not-yet = ليس بعد { $number }
plan-sum-not-tried = لم تُجرَّب { $number }
plan-take-back-title = ما يمكن التراجع عنه
plan-can = يمكن التراجع عنه
plan-cannot = لا يمكن التراجع عنه
plan-act = الإجراء
plan-can-create = يُحذفون من جديد، ما لم يُظهر الخادم أنهم سجّلوا الدخول أو تغيّروا.
plan-cannot-create = كلمات المرور التي سُلّمت
plan-can-change = يستعيد كل مستخدم القيم القديمة. أما الحقل الذي غيّره أحد منذ ذلك فيبقى.
plan-cannot-change = ما حدث في الأثناء بالقيم الجديدة
plan-can-rename = يعود الاسم القديم ما دام متاحًا.
plan-cannot-rename = ما سُجّل بالاسم الجديد
plan-can-clear = القيمة القديمة محفوظة في الخطة وتعود.
plan-cannot-clear = ما أخفق أثناء غياب القيمة
plan-can-password = لا شيء
plan-cannot-password = كلمات المرور القديمة: لا يعرضها الخادم أبدًا.
plan-can-delete = يمكن إنشاء مستخدم جديد بالبيانات نفسها.
plan-cannot-delete = المعرّف وكلمة المرور وعمليات الدخول وكل ما ارتبط بالمعرّف القديم
plan-examples = مثال على كل إجراء
plan-sends = يرسل حقولًا (العدد: { $count }).
plan-password-made = تُنشأ كلمة المرور عند الإرسال.
plan-cleared = ممسوح
plan-cleared-to-null = ممسوح (null)
plan-becomes = يصبح
plan-new = جديد
plan-deleted = يُحذف
plan-new-password = كلمة مرور جديدة
plan-old-new = القديم ← الجديد
plan-line = السطر
plan-rows-label = صفوف الخطة
plan-no-rows = لا صفوف هنا.
plan-guard-deletes = هذا يحذف { $count } من أصل { $people } من المستخدمين
plan-guard-deletes-of = هذا يحذف { $count } من أصل { $people } من مستخدمي { $organization }
plan-guard-privileged = مستخدمون يفقدون دورًا ذا امتيازات أو يُحذفون به: { $count }
plan-partial = لم يكن الجميع قد قُرئوا عند اختيار هؤلاء المستخدمين. قد يكون أحد المطابقين ناقصًا.
plan-guard-roles = الأدوار ذات الامتيازات هنا: { $roles }.
plan-guard-ceiling = الرقم حدّ أقصى. قد يقل العدد عند التنفيذ ولا يزيد أبدًا.
plan-guard-type = اكتب { $number } للسماح
plan-guard-allowed = مسموح
plan-guard-wrong = ليس هذا الرقم. اكتب { $number }.
plan-name = اسم الخطة
plan-name-required = أدخل اسمًا للخطة.
plan-seal = ختم هذه الخطة
plan-seal-hint = الختم يثبّت ما سيُنفَّذ. لا يُرسل شيء بعد.
plan-seal-and-run = ختم وتنفيذ
plan-sealing = جارٍ الختم…
plan-cost = عدد طلبات التنفيذ: { $count }، نحو { $time }.
plan-back = رجوع
save-plan-file = حفظ ملف الخطة
plan-file-hint = بهذا الملف يمكن متابعة التنفيذ في متصفح آخر أو في يوم آخر.
plan-run = تنفيذ
plan-title-progress = { $progress } · { $name }
plan-progress = التقدم
plan-so-far = { $done } من أصل { $all } من المستخدمين
plan-rate = { $rate } من المستخدمين في الدقيقة
plan-in-flight = { $number } قيد التنفيذ
plan-waits = بانتظار الخادم. يستمر التنفيذ تلقائيًا.
plan-done-note = لدى الخادم
plan-already-so-note = لم يُرسل شيء
plan-held-note = ينتظر اختيارك
plan-refused-note = اطّلع على الأسباب
plan-unknown-note = تحقق من هؤلاء المستخدمين
plan-not-in-run = خارج التنفيذ
plan-no-username = بلا اسم مستخدم
plan-slower = أبطأ
plan-full-speed = السرعة الكاملة
plan-end = إنهاء…
plan-end-title = إنهاء هذا التنفيذ؟
plan-end-body = المستخدمون الذين لم يُجرَّبوا يبقون كما هم: { $number }. لا يمكن تنفيذ خطة أُنهيت مرة أخرى.
plan-end-run = إنهاء التنفيذ
plan-leaving = يمكنك مغادرة هذه الصفحة: يستمر التنفيذ في علامة التبويب هذه. إذا أُغلقت توقف التنفيذ ويمكن متابعته لاحقًا.
plan-no-journal = لا يحتفظ هذا المتصفح بسجل. احفظ ملف الخطة: به يمكن متابعة التنفيذ.
plan-watched = هذا التنفيذ في علامة تبويب أخرى من هذا المتصفح. ترى تقدمه هنا.
plan-other-api = هذه الخطة لخادم آخر ({ $api }). يمكن قراءتها هنا دون تنفيذها.
plan-first-hint = يُنفَّذ الصف الأول من كل إجراء وحده، حتى لا يؤثر الخطأ إلا في مستخدم واحد.
plan-order-title = بهذا الترتيب
plan-count-of = { $number } من { $all }
plan-what-happened = ما حدث
plan-open-report = فتح التقرير
plan-report = التقرير
plan-said-progress = حتى الآن { $done } من أصل { $all } من المستخدمين.
plan-said-finished = انتهى التنفيذ. تم: { $done }. لم يتم: { $failed }.
plan-not-here = لا توجد هذه الخطة في هذا المتصفح
plan-not-here-next = ربما أُهملت أو أُنشئت في متصفح آخر. افتح ملف الخطة للمتابعة.
plan-held-lead = غيّر شخص آخر هؤلاء المستخدمين أثناء تنفيذ الخطة. تصنع اختياراتك خطة جديدة، وتبقى المختومة كما كانت.
plan-was = عند التخطيط
plan-mine = الخطة
plan-now = الآن
plan-keep-now = إبقاء الموجود
plan-take-mine = التنفيذ رغم ذلك
plan-choose-all = الكل ({ $number }): { $choice }
plan-held-taken = اسم المستخدم هذا صار لشخص آخر
plan-held-alike = لشخص آخر اسم مستخدم يبدو مماثلًا
plan-other-username = اسم مستخدم آخر
plan-follow-up = مراجعة { $number } كخطة جديدة
plan-follow-up-nobody = مراجعة كخطة جديدة
plan-choose-held = الاختيار للمعلّقة ({ $number })
plan-name-follow-up = المعلّقة: { $name }
plan-name-inverse = تراجع: { $name }
plan-name-passwords = كلمات مرور جديدة: { $name }
plan-select-people = تحديد هؤلاء المستخدمين
plan-download-csv = تنزيل CSV
plan-download-workbook = تنزيل XLSX
plan-kind-csv = CSV
plan-kind-workbook = XLSX
plan-take-back = تراجع…
plan-inverse-lead = هذه خطة كغيرها. ما غيّره آخرون منذ ذلك يبقى، ويذكره التقرير.
plan-inverse-recreated = مستخدمون محذوفون يعودون جددًا بلا المعرّف وكلمة المرور والسجل القديمة: { $count }.
plan-inverse-passwords = كلمات مرور سابقة لا يمكن أن تعود: { $count }.
plan-inverse-unknown = صفوف نتيجتها غير معروفة تُترك كما هي: { $count }.
plan-inverse-unnamed = مستخدمون جدد يُتركون لأن الخادم لم يذكر معرّفاتهم: { $count }.
plan-inverse-nothing = لا شيء يمكن التراجع عنه.
plan-shown-below = معروض أدناه
plan-not-tried-hint = لم يُرسل شيء لهذه.
plan-nobody-hint = لا شيء.
plan-passwords-here = كلمات مرور جديدة في ذاكرة علامة التبويب هذه فقط: { $count }
plan-passwords-here-next = احفظها في ملف واحد. إذا أغلقت علامة التبويب قبل ذلك فلن يعرفها أحد.
plan-hand-over = حفظ كلمات المرور الجديدة ({ $count })…
plan-hand-over-title = حفظ كلمات المرور الجديدة
plan-hand-over-body = يحوي الملف كلمات مرور مستخدمين (العدد: { $count }). يمكنك حفظه مرة واحدة: بعدها تنساها لوحة التحكم.
plan-hand-over-hint = من لديه الملف يستطيع الدخول باسم هؤلاء المستخدمين. احذفه بعد أن تصلهم كلمات مرورهم.
plan-hand-over-save = حفظ الملف
plan-handed-over = كلمات المرور في { $name }. لم تعد لدى لوحة التحكم.
plan-passwords-later = علامة تبويب أخرى تنفّذ هذه الخطة، لذلك تبقى كلمات المرور الجديدة هنا. احفظها بعد أن يتوقف ذلك التنفيذ مؤقتًا.
plan-written-elsewhere = علامة تبويب أخرى تنفّذ هذه الخطة. انتظر حتى يتوقف ذلك التنفيذ مؤقتًا أو ينتهي.
plan-passwords-other-tab = لدى علامة تبويب أخرى كلمات مرور جديدة من هذه الخطة
plan-passwords-other-tab-next = احفظها هناك. إذا أُغلقت علامة التبويب تلك قبل ذلك فلن يعرفها أحد.
plan-unknown-passwords = مستخدمون قد لا يعرف أحد كلمات مرورهم: { $count }
plan-unknown-passwords-next = ليست في أي علامة تبويب من هذا المتصفح. يمكن لخطة جديدة تعيين كلمات أخرى.
plan-set-passwords = تعيين كلمات مرور جديدة
plan-selected-people = مستخدمون محددون في القائمة: { $count }.

## Plans: changes from a selection

act-role = تغيير الدور
act-field = تعيين حقل
act-passwords = كلمات مرور جديدة
act-delete = حذف
act-more = { $act }…
selection-actions = إجراءات
selection-more = إجراءات أخرى
change-all-matching = تغيير كل من في هذه القائمة ({ $number })…
change-role-title = { $count ->
    [zero] تغيير دور 0 مستخدم
    [one] تغيير دور مستخدم واحد
    [two] تغيير دور مستخدمَين
    [few] تغيير دور { $count } مستخدمين
    [many] تغيير دور { $count } مستخدمًا
   *[other] تغيير دور { $count } مستخدم
}
change-field-title = { $count ->
    [zero] تعيين حقل لـ 0 مستخدم
    [one] تعيين حقل لمستخدم واحد
    [two] تعيين حقل لمستخدمَين
    [few] تعيين حقل لـ { $count } مستخدمين
    [many] تعيين حقل لـ { $count } مستخدمًا
   *[other] تعيين حقل لـ { $count } مستخدم
}
change-passwords-title = { $count ->
    [zero] كلمات مرور جديدة لـ 0 مستخدم
    [one] كلمة مرور جديدة لمستخدم واحد
    [two] كلمتا مرور جديدتان لمستخدمَين
    [few] كلمات مرور جديدة لـ { $count } مستخدمين
    [many] كلمات مرور جديدة لـ { $count } مستخدمًا
   *[other] كلمات مرور جديدة لـ { $count } مستخدم
}
change-delete-title = { $count ->
    [zero] حذف 0 مستخدم
    [one] حذف مستخدم واحد
    [two] حذف مستخدمَين
    [few] حذف { $count } مستخدمين
    [many] حذف { $count } مستخدمًا
   *[other] حذف { $count } مستخدم
}
change-passwords-lead = يحصل كل مستخدم على كلمة مرور عشوائية تُنشأ عند الإرسال. لا تعرفها إلا علامة التبويب هذه، لذا احفظ كلمات المرور بعد التنفيذ. لا يمكن استعادة السابقة.
change-delete-lead = يفقدون الوصول فورًا. يمكن إنشاء المستخدمين المحذوفين من جديد بمعرّف وكلمة مرور آخرين ومن دون الحقول الخاصة بالخادم.
change-reading = قراءة المستخدمين: { $read } من { $number }
change-stopped = أُوقفت القراءة، لذلك لم يُختر أحد بعد.
change-read-again = قراءتهم مرة أخرى
change-nobody-title = لم يُختر أحد
change-nobody-body = حدّد المستخدمين في القائمة أولًا. يبقى الاختيار إلى أن يُعاد تحميل علامة التبويب هذه أو تُغلق.
change-gone = { $count ->
    [zero] لم يعد { $names } موجودًا واستُبعد.
    [one] لم يعد { $names } موجودًا واستُبعد.
    [two] لم يعد مستخدمان موجودَين واستُبعدا: { $names }.
    [few] لم يعد { $count } مستخدمين موجودين واستُبعدوا: { $names }.
    [many] لم يعد { $count } مستخدمًا موجودين واستُبعدوا: { $names }.
   *[other] لم يعد { $count } مستخدم موجودين واستُبعدوا: { $names }.
}
change-strayed = { $count ->
    [zero] لا أحد غير مطابق.
    [one] مستخدم واحد غير مطابق واستُبعد.
    [two] مستخدمان غير مطابقَين واستُبعدا.
    [few] { $count } مستخدمين غير مطابقين واستُبعدوا.
    [many] { $count } مستخدمًا غير مطابقين واستُبعدوا.
   *[other] { $count } مستخدم غير مطابقين واستُبعدوا.
}
change-frozen = { $count ->
    [zero] لا مستخدمين، { $time }.
    [one] مستخدم واحد، قُرئ في { $time }.
    [two] مستخدمان، قُرئا في { $time }.
    [few] { $number } مستخدمين، قُرئوا في { $time }.
    [many] { $number } مستخدمًا، قُرئوا في { $time }.
   *[other] { $number } مستخدم، قُرئوا في { $time }.
}
change-frozen-next = من يطابق لاحقًا غير مشمول.
change-rests-on = إذا تغيّر أحد هذه الحقول لمستخدم قبل التنفيذ، فسيُعلَّق هذا المستخدم: { $fields }.
change-partial = لم يُقرأ الجميع، أو تغيّرت القائمة أثناء ذلك: قد يكون أحد المطابقين ناقصًا.
change-what = ما الذي يتغيّر
choice-field = الحقل
choice-field-choose = اختر حقلًا
choice-how = الطريقة
how-set = تعيين قيمة
how-clear = مسح القيمة
how-shift = تحريك التاريخ بعدد أيام
choice-value = القيمة الجديدة
choice-role = الدور الجديد
choice-days = الأيام
choice-days-hint = العدد 30 يؤخّر التواريخ 30 يومًا، و-7 يقدّمها أسبوعًا. يبقى الوقت كما هو.
choice-pick = اختر
choice-now = الآن: { $values }
choice-value-count = { $value } ({ $number })
choice-values-more = { $number } قيم أخرى
choice-privileged = هذا الدور ذو امتيازات: من يملكه يمكنه فعل أكثر من غيره.
shift-without = { $count ->
    [zero] لكل المستخدمين تاريخ.
    [one] مستخدم واحد بلا تاريخ ويبقى كذلك.
    [two] مستخدمان بلا تاريخ ويبقيان كذلك.
    [few] { $count } مستخدمين بلا تاريخ ويبقون كذلك.
    [many] { $count } مستخدمًا بلا تاريخ ويبقون كذلك.
   *[other] { $count } مستخدم بلا تاريخ ويبقون كذلك.
}
shift-revived = { $count ->
    [zero] لا تواريخ منقضية تعود.
    [one] تاريخ مستخدم واحد انقضى ولن يبقى كذلك: سيعمل حساب منتهٍ من جديد.
    [two] تاريخا مستخدمَين انقضيا ولن يبقيا كذلك: سيعمل حسابان منتهيان من جديد.
    [few] تواريخ { $count } مستخدمين انقضت ولن تبقى كذلك: ستعمل حسابات منتهية من جديد.
    [many] تواريخ { $count } مستخدمًا انقضت ولن تبقى كذلك: ستعمل حسابات منتهية من جديد.
   *[other] تواريخ { $count } مستخدم انقضت ولن تبقى كذلك: ستعمل حسابات منتهية من جديد.
}
shift-expired = { $count ->
    [zero] لا تواريخ تنقضي.
    [one] سينقضي تاريخ مستخدم واحد فورًا.
    [two] سينقضي تاريخا مستخدمَين فورًا.
    [few] ستنقضي تواريخ { $count } مستخدمين فورًا.
    [many] ستنقضي تواريخ { $count } مستخدمًا فورًا.
   *[other] ستنقضي تواريخ { $count } مستخدم فورًا.
}
choice-no-field = اختر حقلًا.
choice-empty = أدخل قيمة.
choice-no-time = أكمل التاريخ والوقت.
choice-no-days = أدخل عددًا صحيحًا من الأيام، مثل 30 أو -7.
choice-many-days = أدخل 36525 يومًا على الأكثر، أي مئة عام.
review-changes = مراجعة التغييرات
preparing-review = جارٍ التحضير…
review-failed = تعذّر تحضير التغييرات. لم يُرسل شيء. حاول مرة أخرى أو أعد تحميل الصفحة.
