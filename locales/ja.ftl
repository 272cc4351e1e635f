## The shell

skip = メインコンテンツへ移動
main-navigation = メイン
users = ユーザー
new-user = 新しいユーザー
sign-out = サインアウト
settings = 設定
kept-in-tab = このタブを閉じるまでサインイン中
kept-on-device = このデバイスでサインイン中
lost-title = ページが見つかりません
lost-body = リンクが不完全か、別のバージョンのコンソールのものである可能性があります。作業への影響はありません。
to-users = ユーザー一覧へ移動
loading = 読み込み中…
refreshing = 更新中…
try-again = 再試行
reload = ページを再読み込み
part-title = コンソールの一部を読み込めませんでした
part-body = オフラインであるか、新しいバージョンが公開された可能性があります。入力した内容は下書きとして残っています。再試行するか、ページを再読み込みして最新バージョンを取得してください。
cancel = キャンセル
dismiss = 閉じる
show-answer = サーバーの応答を表示
empty-spoken = 空
screen-title = { $screen } · { $product }
calls = リクエストログ

## Signing in

sign-in = サインイン
sign-in-lead = GATE サーバーの API トークンを貼り付けてください。トークンは保存前に確認されます。
token = API トークン
token-hint = このタブを閉じるまで、このタブにのみ保存されます。
keep = このデバイスでサインインしたままにする
keep-hint = トークンはサインアウトするまでこのブラウザーに保存されます。このブラウザープロファイルを使う人は誰でも利用できます。
checking = トークンを確認中…
show = 表示
hide = 非表示
sign-in-again = サインインして続行
sign-out-discard = 破棄してサインアウト
other-token-title = 別のトークンです
other-token-body = 保存していない作業は、別のトークンで始めたものです。続行すると、新しいトークンで送信されます。
use-other-token = このトークンで続行
discard-typed = 保存していない作業を破棄
show-field = { $field }を表示
hide-field = { $field }を非表示
paused-ended-title = セッションが終了しました
paused-elsewhere-title = 別のタブでサインアウトしました
paused-locked-title = ロック中
paused-ended = サーバーがトークンを受け付けなくなりました。
paused-elsewhere = このタブの内容は非表示になっています。
paused-locked = しばらく操作がなかったため、コンソールの内容を非表示にしました。
paused-unsaved = 保存していない変更は残っています。続行するには、もう一度サインインしてください。
paused-nothing-unsaved = もう一度サインインすると、中断したところから続けられます。
token-empty = API トークンを入力してください。
token-space = トークンの中に空白または改行があります。トークン全体をコピーし直してください。
token-character = トークンに無効な文字（{ $code }）が含まれています。発行元からコピーし直してください。
sign-in-refused = サーバーがこのトークンを受け付けません。全体をコピーしたか、期限が切れていないか、このサーバーのものかを確認してください。
sign-in-forbidden = サーバーはこのトークンを受け付けますが、ユーザーの一覧取得を許可していません。User API にアクセスできるトークンを依頼してください。
sign-in-unreachable = { $api } から応答がありません。ネットワークまたはサーバーが停止しているか、サーバーがこのコンソールのアドレスを許可していない可能性があります（CORS）。接続を確認し、コンソールの運用者に問い合わせてください。
sign-in-no-api = { $api } のサーバーには User API がありません。コンソールに誤ったアドレスが設定されている可能性があります。
sign-in-no-gate = { $api } から応答がありますが、GATE サーバーではありません。コンソールに誤ったアドレスが設定されている可能性があります。

## Leaving, drafts, reports

leave-title = 保存せずに移動しますか？
leave-body = 変更は、保存、破棄、またはサインアウトするまで、下書きとしてこのタブに残ります。パスワードは保存されません。
leave-sign-out = サインアウトすると、保存していない変更と、このタブのすべての下書きが破棄されます。
leave-keep = 下書きを残して移動
leave-discard = 破棄して移動
stay = 編集を続ける
draft-too-large = この下書きを保存する空き領域がブラウザーにありません。ページを再読み込みすると失われます。
offer-title = 保存していない下書きがあります
offer-password = パスワードも入力されていました。パスワードは保存されないため、もう一度入力してください。
offer-other-token = この下書きは別のトークンで始めたものです。保存すると、現在のトークンで送信されます。
offer-restore = 下書きから続ける
offer-discard = 下書きを破棄
report-title = 前回の保存について
newer = 新しいバージョンのコンソールがあります。このまま作業を続け、都合のよいときに再読み込みできます。入力した内容は、パスワード以外は残ります。
offline = オフラインです。このページには以前に読み込んだデータが表示されており、入力した内容は失われません。ネットワークが復旧すると自動的に続行します。
read-only-title = このトークンは読み取り専用です
read-only-again = 編集を有効にする
moments-ago = 1 分足らず前
offer-body = 最終編集: { $age }。項目: { $changes }。
read-only-said = サーバーが変更を拒否しました: 「{ $said }」。何も変更されていません。編集は無効ですが、ユーザーの表示は引き続き可能です。
read-only-silent = サーバーが変更を拒否しました。何も変更されていません。編集は無効ですが、ユーザーの表示は引き続き可能です。
saved-lost = { $said }サーバーの応答は失われましたが、コンソールが結果を確認しました。
already-so = { $name } はすでにこれらの値になっています。何も送信していません。
nothing = （空）
quoted = 「{ $text }」
not-kept-report = { $field }: サーバーは { $sent } ではなく { $kept } を保存しました。
changed-by-others-report = { $field }: 編集中に別の人が { $from } から { $to } に変更しました。今回の保存でもその変更は残っています。

## Conflicts

collision-title = 別の人がこのユーザーを変更しました
collision-body = まだ何も保存されていません。項目ごとに残す値を選択してください。
collision-base = 編集開始時:
collision-theirs = 現在のサーバー:
collision-mine = あなたの値:
collision-choose = 項目ごとに値を選択してください。
collision-go-on = 選択した値を保存
create-anew = ユーザーを再作成
changed-since = 開いた後にこのユーザーが変更されました。削除する前に変更を確認してください:
delete-all-the-same = それでも削除
stop-trying = 再試行を停止
retrying-now = 再試行しています（{ $most } 回中 { $number } 回目）。
retrying-in = { $count } 秒後に再試行します（{ $most } 回中 { $number } 回目）。

## Values that are not what they seem

hidden-character = 目に見えない文字: { $code }
more-characters = … 他 { $count } 文字
show-all-fields = { $count } 項目をすべて表示
lookalike = { $field } は「{ $reading }」に見えますが、別のものです。別の文字体系のよく似た文字が含まれています: { $letters }。

## Configuration

config-title = コンソールが正しく設定されていません
config-next = このコンソールの運用者が、Web サーバー上の config.json を修正できます。修正後、このページを再読み込みしてください。
config-unreachable = config.json を読み込めませんでした: サーバーが応答しませんでした。
config-text = 引用符で囲んだ文字列
config-page-size = 20、50、100 のいずれか
config-timeout = 0.1 から 600 までの数（小数点以下は 3 桁まで）
config-lock = 0（なし）から 1440 までの数（小数点以下は 3 桁まで）
config-roles = それぞれを引用符で囲んだ語の一覧
config-syntax = config.json は有効な JSON ではありません。{ $line } 行 { $column } 列に誤りがあります。
config-missing = config.json を読み込めませんでした（サーバーの応答: { $status }）。
config-api = config.json の「api」が「{ $written }」です。https のアドレス、localhost の http アドレス、または /api/v1 のような同じホストのパスにしてください。暗号化されない http では、トークンを他人に読み取られるおそれがあります。
config-no-api = config.json に「api」（GATE User API のアドレス）が設定されていません。
config-unknown = config.json に、設定ではない「{ $key }」が含まれています。設定は { $known } です。
config-wrong = config.json の「{ $key }」が { $written } です。{ $must }でなければなりません。

## Keyboard

find = 検索またはコマンドの実行
palette = 検索またはコマンドの実行
palette-list = 結果
palette-hint = ユーザー名、ID、メールを入力するとユーザーを検索できます。矢印キーで選び、Enter を押してください。
set-command = { $setting }: { $value }
on-this-screen = この画面
searching = 検索中…
filter-list = ユーザーを絞り込む
keys-title = キーボードショートカット
keys-hint = 1 キーのショートカットは入力中は無視されます。設定で無効にできます。
close = 閉じる
found-nobody = 該当するユーザーはいません。ユーザー名または ID の全体を入力してみてください。
found-people = { $count } 人のユーザー
act-keys = キーボードショートカットを表示
act-next-row = 一覧の次のユーザー
act-previous-row = 一覧の前のユーザー
act-next-page = 次のページ
act-previous-page = 前のページ
act-edit = ユーザーを編集
act-settings = 設定へ移動
act-peek = プレビューの表示・非表示
act-pick = ユーザーの選択・解除
act-pick-range = 最後に選択したユーザーからここまで選択
act-calls = リクエストログへ移動

## Export

export = エクスポート…
export-title = ユーザーをエクスポート
export-what = ユーザー
export-how = 形式
export-csv = CSV（表計算用）
export-json = JSON（全項目）
export-save = ダウンロード
stop = 停止
export-nothing = ファイルはダウンロードされていません。
export-refused = ブラウザーがファイルを受け付けませんでした。このサイトからのダウンロードがブロックされていないか確認してください。
export-page = このページ（{ $rows }）
export-all = 該当するすべてのユーザー（{ $all }）
export-progress = { $all } 件中 { $received } 件を読み込みました…
export-saved = { $count } 人のユーザーを { $name } にエクスポートしました。
export-differs = エクスポート中に一覧が変わりました: サーバーの現在の件数は { $all } ですが、ファイルには { $saved } 件しか含まれていません。完全な一覧を得るには、もう一度エクスポートしてください。
export-picked = 選択したユーザー（{ $rows }）

## Settings

settings-lead = このブラウザーに保存されます。変更はすべてのタブに適用されます。
settings-not-kept = このブラウザーは設定を保存できません。変更は、このタブを閉じるか再読み込みするまで有効です。
theme-heading = テーマ
language-heading = 言語
language-browser = ブラウザーに合わせる
time-zone-heading = タイムゾーン
time-zone-system = システムに合わせる
time-zone-hint = コンソールのすべての日付と時刻に使われます。
density-heading = 行の高さ
page-size-heading = 1 ページの行数
keyboard = キーボード
shortcuts = 1 キーのショートカット
shortcuts-hint = ? を押すと一覧を表示します。入力中は無視されます。Ctrl-K または ⌘-K は常に使えます。
kept-here = このタブの下書き
erase-drafts = すべての下書きを破棄
drafts-erased = このタブの下書きをすべて破棄しました。
save-drafts = 下書きをダウンロード
discard-draft = 下書き「{ $title }」を破棄
draft-discarded = 下書き「{ $title }」を破棄しました。
about = このコンソールについて
version = バージョン
api-address = API のアドレス
policy = コンテンツセキュリティポリシー
no-policy = なし。Web サーバーがこのページに Content-Security-Policy ヘッダーを付けていません。Gatehouse のデプロイ用テンプレートには含まれています。
check-api = API 接続をテスト
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
density-comfortable = ゆったり
density-compact = コンパクト
page-size-configured = 既定値（{ $size }）
views-none = 保存済みビューはありません。ユーザーの一覧を絞り込み、サイドバーの「ビューを保存…」を選択してください。
forget = 削除
forget-view = ビュー「{ $name }」を削除
view-forgotten = ビュー「{ $name }」を削除しました。
save-views = ビューをダウンロード
file-saved = { $name } をダウンロードしました。
views-text = インポートするビュー
views-text-hint = ここまたは別のブラウザーでダウンロードしたビューファイルの内容を貼り付けてください。
add-views = ビューをインポート
views-unreadable = このテキストには保存済みビューが含まれていません。
drafts-none = 下書きはありません。フォームに入力した内容は、保存または破棄するまでここに残ります。
drafts-kept = 保存していない下書きが { $count } 件あります。サインアウトすると破棄されます。
api-answers = API は { $milliseconds } ミリ秒で応答し、トークンを受け付けました。{ $people } 人のユーザーが登録されています。

## Faults

fault-signed-out = セッションが終了しました。
fault-signed-out-next = もう一度サインインすると、中断したところから続けられます。
fault-forbidden = この操作を行う権限がありません。
fault-forbidden-next = 何も変更されていません。トークンの発行者に権限の追加を依頼してください。
fault-not-found = サーバーで見つかりませんでした。
fault-not-found-next = 削除されたか、アドレスが間違っている可能性があります。
fault-conflict = 別の変更と競合しています。
fault-conflict-next = 何も保存されていません。ユーザーを再読み込みし、変更内容を確認してから再試行してください。
fault-too-many = リクエストが多すぎます。
fault-too-many-next = サーバーがリクエストを制限しています。1 分待ってから再試行してください。
fault-too-many-wait = サーバーがリクエストを制限しています。{ $count } 秒待ってから再試行してください。
fault-broken = サーバーでエラーが発生しました（{ $status }）。
fault-broken-next = 問題はサーバー側にあり、入力した内容は失われていません。少し待ってから再試行してください。
fault-odd = サーバーから予期しない応答がありました（{ $status }）。
fault-odd-next = 再試行してください。問題が続く場合は、サーバーの運用者に連絡してください。
fault-unreadable = サーバーの応答を読み取れませんでした。
fault-not-json = 不完全であるか、JSON ではありません。プロキシが代わりに応答した可能性があります。再試行してください。
fault-too-deep = データの入れ子が深すぎます。サーバーの運用者に連絡してください。
fault-no-page = ユーザーの一覧ではありません。再試行してください。問題が続く場合は、サーバーの運用者に連絡してください。
fault-no-user = ユーザーではありません。再試行してください。問題が続く場合は、サーバーの運用者に連絡してください。
fault-another-person = このユーザー名は現在、別のユーザーのものです。
fault-another-person-next = サーバーが返したのは画面のユーザーではなく ID { $id } のユーザーだったため、何も送信していません。ID でユーザーを開いて変更してください。
fault-unreachable = サーバーから応答がありません。
fault-unreachable-next = ネットワークまたはサーバーが停止しているか、サーバーがこのコンソールのアドレスを許可していない可能性があります（CORS）。接続を確認して再試行してください。
fault-timed-out = サーバーの応答に時間がかかりすぎました。
fault-timed-out-next = コンソールは待機を中止しました。しばらくしてから再試行してください。
fault-redirected = サーバーがリクエストをリダイレクトしました。
fault-redirected-next = トークンを保護するため、コンソールはリダイレクトに従いませんでした。config.json の API のアドレスが誤っている可能性があります。コンソールの運用者に連絡してください。
server-says = サーバーのメッセージ: 「{ $said }」。
sentences = { $first }{ $second }
not-done = 変更は行われていません。
not-done-next = { $fault }コンソールが確認したところ、サーバーはまだ変更を行っていません。入力した内容は残っています。再試行できます。
unknown-outcome = 変更が行われたかどうか確認できません。
unknown-outcome-next = { $fault }応答が失われる前に、サーバーが変更を行った可能性があります。再試行する前にユーザーを確認してください。入力した内容は残っています。
gone-meanwhile = このユーザーは削除されました。
gone-meanwhile-next = 何も保存されていません。このフォームからユーザーを再作成できます。新しいユーザーは ID が変わり、新しいパスワードが必要で、サーバー固有の項目はすべて失われます。

## The list

filters = フィルター
clear-filters = フィルターをクリア
person = ユーザー
created-at = 作成
last-login = 最終サインイン
updated = 更新
never = なし
pages = ページ送り
first = 最初
previous = 前へ
next = 次へ
last = 最後
per-page = 1 ページの行数
no-users-title = ユーザーはまだいません
no-users-body = 最初のユーザーを作成してください。
no-match-title = 該当するユーザーはいません
no-match-body = すべてのフィルターに一致するユーザーはいません。ID、組織、ロールは完全に一致する必要があります。サーバーによってはユーザー名も同様です。
past-end-title = このページは一覧の末尾を過ぎています
to-last-page = 最後のページへ移動
refresh = 更新
people-all = { $number } 人のユーザー
people-matching = 該当するユーザー { $number } 人
read-at = { $time } に読み込み
range = { $all } 件中 { $first }–{ $last }
past-end-body = 一覧のユーザーは現在 { $rows } 人です。リンクの作成後に削除されたユーザーがいる可能性があります。
unreadable-rows = { $count } 人のユーザーを読み取れなかったため、ここには含まれていません。
columns = 列…
columns-title = 列
columns-hint = ユーザーは常に先頭です。サーバー固有の項目は、現在のページに含まれている場合に表示されます。マウスでは、列見出しをドラッグすると列を移動でき、見出しの端をドラッグすると幅を変更できます。
columns-usual = 既定に戻す
width-narrow = 狭い
width-medium = 普通
width-wide = 広い
width-widest = 特に広い
width-of = { $column }の幅
move-up = { $column }を上へ移動
move-down = { $column }を下へ移動
sort-hint = このページだけを並べ替える
sorted-here = このページだけが並べ替えられています
unsort = サーバー順
active-filters = 適用中のフィルター
remove-filter = フィルターを削除: { $label } { $value }
label-before = { $label }:{" "}
pick = { $name } を選択
pick-page = このページのすべてのユーザーを選択
picked-people = 選択したユーザー
picked = { $count } 人のユーザーを選択中。
picked-elsewhere = { $count } 人はこのページにいません。
copy-usernames = ユーザー名をコピー
copy-emails = メールをコピー
copied-lines = { $count } 行をコピーしました。
unpick = 選択をクリア
peek-at = { $name } をプレビュー
peek = プレビュー
open = 開く
open-person = { $name } を開く
views = 保存済みビュー
save-view = ビューを保存…
save-view-title = ビューを保存
save-view-lead = フィルターと 1 ページの行数をこのブラウザーに保存します。
view-name = ビューの名前
view-name-missing = ビューの名前を入力してください。
view-save = ビューを保存
view-saved = ビュー「{ $name }」を保存しました。
view-command = ビュー: { $name }

## One user

account = アカウント
profile = プロフィール
other-fields = サーバー固有の項目
other-fields-hint = サーバーから送られたまま表示しています。ユーザーを編集しても変わりません。
id = ID
edit = 編集
delete = 削除
replace = レコードを置き換え
not-found-title = ユーザーが見つかりません
search = ユーザーを検索
open-by-username = ユーザー名で開く
open-by-id = ID で開く
copied = コピーしました。
copy-failed = ブラウザーがコピーを許可しませんでした。テキストを選択して手動でコピーしてください。
dot-name = ピリオドだけのユーザー名はアドレスの一部にできません。代わりに ID を使用してください。
id-word = ID
named-by-id = （ID「{ $id }」）
not-found-body = サーバーにユーザー{ $named }はいません。削除されたか、名前が変更された可能性があります。
copy-value = { $what }をコピー
beside = 前後のユーザー
person-before = 前のユーザー
person-after = 次のユーザー
place-in-list = { $all } 人中 { $place } 人目

## Forms

email-shape = name@example.com の形式でメールアドレスを入力してください。
create = ユーザーを作成
creating = 作成中…
saving = 保存中…
password-new = 新しいパスワード
password-edit-hint = 現在のパスワードを変更しない場合は、空のままにしてください。
password-hint = 安全な方法で共有してください。後からここで表示することはできません。
generate = 生成
free = このユーザー名はこの組織で使用できます。
looking = ユーザー名が使用できるか確認中…
unsure = これを含むユーザー名が多いため、使用されているかどうか判断できません。サーバーが確認します。
lookup-failed = ユーザー名が使用できるか確認できませんでした。サーバーが確認します。
nothing-changed = 保存する変更はありません。
what-changes = 変更される内容
no-changes = まだ変更はありません。入力すると、変更がここに表示されます。
no-changes-read = JSON が有効になると、変更がここに表示されます。
discard = 破棄
checked-again = 先に次の問題を修正してください
server-refused = サーバーがこれらの値を受け付けませんでした
password-changed = 新しいパスワード（非表示）
back = ユーザーに戻る
see-who = このユーザーを開く
field-username = ユーザー名
field-email = メール
field-password = パスワード
field-organization = 組織
field-first-name = 名
field-last-name = 姓
field-role = ロール
hint-username = 組織内で一意である必要があります。
hint-organization = ユーザーがアクセスできる範囲を決めます。サーバーに登録されている名前を使用してください。
hint-role = 自由入力です。ロールはサーバーによって異なります。
required-username = ユーザー名を入力してください。
required-password = パスワードを入力するか、生成してください。
required-organization = 組織を入力してください。
required-any = この項目は必須です。
strength-weak = 弱い: 推測されやすい
strength-fair = 普通: もう少し長く
strength-good = 良い
strength-strong = 強い
taken-by = このユーザー名は、この組織で { $name }（ID { $id }）が使用しています。
save-nothing = 保存
save-changes-count = { $count } 件の変更を保存
untouched-fields = これらの変更だけが送信されます。他の { $count } 項目は変わりません。
untouched-unknown = うち { $count } 項目はサーバー固有です。
created = { $name } を作成しました。
saved = { $name } への変更を保存しました。
replaced = { $name } のレコードを置き換えました。
edit-title = { $name } を編集
undo = 元に戻す
undo-title = 最後の変更を元に戻す
undo-field = { $field }: { $former } に戻す
undo-password = 以前のパスワードは復元できません: サーバーがパスワードを返すことはありません。
undo-collides = 元に戻せませんでした: その後、別の人が { $fields } を変更しました。ユーザーを編集して解決してください。
undone = { $name } への変更を元に戻しました。

## Replacing the record

replace-lead = サーバーから送られたレコード全体です。全体が 1 回の PUT リクエストで送り返されます。項目を削除すると、その値が失われることがあります。
record = レコード（JSON）
replace-button = レコードを置き換え
json-no-object = レコードは波括弧で囲んだ JSON オブジェクトにしてください。
json-id-changed = ID は変更できません。元の値に戻してください。
json-no-username = レコードには文字列のユーザー名が必要です。
json-profile = プロフィールはオブジェクトか null にしてください。
absent = （未設定）
replace-title = { $name } のレコードを置き換え
json-ends = JSON が不完全です: 括弧または引用符が足りません。
json-syntax-at = { $line } 行 { $column } 列の JSON が無効です。コンマ、引用符、括弧に過不足がある可能性があります。

## Deleting

delete-forever = このユーザーはただちにアクセスできなくなります。削除したユーザーを API で復元することはできません。
deleting = 削除中…
delete-button = ユーザーを削除
type-username = ユーザー名の確認
type-username-wrong = ユーザー名が違います。上に表示されているとおりに入力してください。
delete-title = { $name } を削除しますか？
delete-confirm = このロールには特権があります。確認のため、ユーザー名 { $username } を入力してください。
deleted = { $name } を削除しました。
already-gone = { $name } はすでに削除されていました。
delete-brings-back = 同じユーザー名、氏名、メール、組織、ロールで、このユーザーを再作成できます。次のものは失われます: { $lost }。

## The page when the program has stopped (index.html)

stopped-title = Gatehouse が停止しました
stopped-text = コンソールでエラーが発生しました。入力した内容は、パスワード以外、下書きとしてこのタブに残り、再読み込み後に復元できます。保存中だった場合は、先にユーザーを確認してください。変更が行われた可能性があります。
copy-report = レポートをコピー
report-hint = このレポートには、コンソールとブラウザーの技術情報が含まれます。入力した内容や表示された内容は含まれません:
needs-program = Gatehouse には JavaScript と WebAssembly が必要です。このサイトで許可してから、ページを再読み込みしてください。

## Request log

calls-shown = このタブのリクエスト { $count } 件、表示 { $shown } 件
calls-lead = このタブの最近の API リクエストです。新しい順に並びます。ログは、サインアウトするかタブを閉じるまでメモリに残ります。トークンは含まれず、パスワードは伏せられています。
calls-none = 該当するリクエストはありません。
calls-save = HAR をダウンロード
calls-forget = ログを消去
calls-search = リクエストを検索
calls-which = 表示
calls-all = すべて
calls-writes = 変更
calls-failed = 失敗
call-attempt = { $number } 回目
call-took = { $milliseconds } ミリ秒
call-size = { $bytes } バイト
call-request = リクエスト
call-answer = 応答
call-empty = 応答は空です。
call-let-go = 応答は残っていません。応答が残るのは最近のリクエストだけです。
call-copy = { $tool } としてコピー
call-copied = { $tool } としてコピーしました。
call-token = コピーしたリクエストは、変数 TOKEN からトークンを読み取ります。伏せられたパスワードは入力し直す必要があります。
call-unreachable = 応答なし
call-timed-out = タイムアウト
call-redirected = リダイレクト
call-given-up = 中止
tree-more = … 他 { $count } 件
odd-title = API ドキュメントとの相違 { $count } 件
odd-lead = このサーバーの応答がドキュメントと異なる点です。コンソールはすべてに対応しています。
odd-unknown = はドキュメントにありません。
odd-missing = がありません。
odd-retyped = が { $kind } として送られました。
odd-seen = { $count } 件のリクエストで確認。
