## The shell

skip = 本文へ移動
main-navigation = メイン
users = ユーザー
new-user = 新しいユーザー
sign-out = サインアウト
settings = 設定
kept-in-tab = このタブを閉じるまでサインイン中
kept-on-device = この端末でサインイン中
lost-title = このアドレスには何もありません
lost-body = リンクが不完全か、別のバージョンのコンソールのものかもしれません。作業への影響はありません。
to-users = ユーザー一覧へ
loading = 読み込み中…
refreshing = 更新中…
try-again = 再試行
reload = コンソールを再読み込み
part-title = コンソールの一部を読み込めませんでした
part-body = ネットワークが切れたか、新しいバージョンに置き換わった可能性があります。入力した内容は下書きとして残っています。再試行するか、再読み込みして現在のバージョンを取得してください。
cancel = キャンセル
dismiss = 閉じる
show-answer = サーバーの応答を表示
empty-spoken = 空
screen-title = { $screen } · { $product }
calls = 呼び出し

## Signing in

sign-in = サインイン
sign-in-lead = GATE サーバーの API トークンを貼り付けてください。保存する前に確認します。
token = API トークン
token-hint = このタブにだけ残り、閉じると消えます。
keep = この端末でサインインしたままにする
keep-hint = トークンはサインアウトするまでこのブラウザーに保存されます。このブラウザーのプロファイルを使う人は誰でも利用できます。
checking = トークンを確認中…
show = 表示
hide = 隠す
sign-in-again = サインインして続ける
sign-out-discard = サインアウトして破棄
other-token-title = 別のトークンです
other-token-body = 画面上または処理中の内容は別のトークンで始めたものです。続けると、このトークンの名義で送信されます。
use-other-token = このトークンで続ける
discard-typed = 入力内容を破棄
show-field = { $field }を表示
hide-field = { $field }を隠す
paused-ended-title = セッションが終了しました
paused-elsewhere-title = 別のタブでサインアウトしました。
paused-locked-title = ロック中
paused-ended = サーバーがトークンを受け付けなくなりました。
paused-elsewhere = このタブの画面は隠されています。
paused-locked = しばらく操作がなかったため、画面を隠しました。
paused-unsaved = フォームはそのまま残り、再びサインインするとすぐ続けられます。
paused-nothing-unsaved = 再びサインインして続けてください。
token-empty = 先にトークンを貼り付けてください。
token-space = トークンの中に空白か改行があります。もう一度、一続きでコピーしてください。
token-character = トークンに使われない文字（{ $code }）が含まれています。発行元からもう一度コピーしてください。
sign-in-refused = サーバーがこのトークンを受け付けません。全体をコピーしたか、期限切れでないか、このサーバーのものかを確認してください。
sign-in-forbidden = サーバーはこのトークンを知っていますが、ユーザーの一覧は許可していません。User API を使えるトークンを依頼してください。
sign-in-unreachable = { $api } から応答がありません。ネットワークかサーバーが停止しているか、サーバーがこのコンソールのアドレスを許可していません（CORS）。接続を確認し、コンソールの運用者に問い合わせてください。
sign-in-no-api = { $api } にサーバーはありますが、User API がありません。コンソールの設定のアドレスが誤っている可能性があります。
sign-in-no-gate = { $api } から応答がありますが、GATE サーバーではありません。コンソールの設定のアドレスが誤っている可能性があります。

## Leaving, drafts, reports

leave-title = 保存していない内容から離れますか？
leave-body = 入力した内容は、保存、破棄、サインアウトのいずれかまで下書きとしてこのタブに残ります。パスワードは決して残しません。
leave-sign-out = サインアウトすると、このタブで入力した内容と下書きは破棄されます。
leave-keep = 下書きを残して離れる
leave-discard = 破棄して離れる
stay = とどまる
draft-too-large = ブラウザーに下書きを残す空きがありません。再読み込みすると失われます。
offer-title = 保存していない下書きがあります
offer-password = パスワードも入力されていました。パスワードは残さないので、もう一度入力してください。
offer-other-token = 現在サインインしているものとは別のトークンで入力されました。保存すると、あなたの名義で送信されます。
offer-restore = 下書きを続ける
offer-discard = 下書きを破棄
report-title = 前回の保存について
newer = 新しいバージョンのコンソールがあります。このタブはこのまま使えます。都合のよいときに再読み込みしてください。入力内容はパスワード以外残ります。
offline = オフラインです。画面の内容は以前に読み込んだものです。入力内容は残ります。ネットワークが戻ると自動で続けます。
read-only-title = このトークンは読み取り専用です
read-only-again = もう一度試す
moments-ago = 1 分足らず前
offer-body = { $age }に入力され、次を埋めます: { $changes }。
read-only-said = サーバーが変更を拒否しました: 「{ $said }」。何も変更されていません。その権限が必要な操作は無効です。読み取りは続けられます。
read-only-silent = サーバーが変更を拒否しました。何も変更されていません。その権限が必要な操作は無効です。読み取りは続けられます。
saved-lost = { $said }応答が途中で失われたため、もう一度確認しました: 完了しています。
already-so = { $name } のレコードはすでにすべてこのとおりです。何も送信していません。
nothing = なし
quoted = 「{ $text }」
not-kept-report = { $field }: { $sent } を送信しましたが、サーバーは { $kept } のままです。
changed-by-others-report = { $field } はその間に別の人が { $from } から { $to } に変更しました。今回の保存ではそのままにしています。

## Collisions

collision-title = その間に別の人が変更しました
collision-body = まだ何も保存していません。項目ごとにどうするかを選んでください。
collision-base = 開始時:
collision-theirs = 現在のサーバー:
collision-mine = あなたの内容:
collision-choose = 項目ごとにどちらかを選んでください。
collision-go-on = この選択で保存
create-anew = アカウントを作り直す
changed-since = 開いた後にこのアカウントが変わりました。削除する前にもう一度確認してください:
delete-all-the-same = それでも削除
stop-trying = 再試行をやめる
retrying-now = 再試行しています（{ $most } 回中 { $number } 回目）。
retrying-in = { $count } 秒後に再試行します（{ $most } 回中 { $number } 回目）。

## Values that are not what they seem

hidden-character = 目に見えない文字: { $code }
more-characters = … 他 { $count } 文字
show-all-fields = { $count } 項目をすべて表示
lookalike = { $field } は「{ $reading }」と読めますが違います。見た目の似た別の文字体系の文字が含まれています: { $letters }。

## Configuration

config-title = コンソールが正しく設定されていません
config-next = このコンソールの運用者は、隣にある config.json を修正できます。その後このページを再読み込みしてください。
config-unreachable = config.json を読み込めませんでした: サーバーが応答しません。
config-text = 引用符で囲んだ文字列
config-page-size = 20、50、100 のいずれか
config-timeout = 0.1 から 600 までの数（小数は 3 桁まで）
config-lock = 0（なし）から 1440 までの数（小数は 3 桁まで）
config-roles = 引用符で囲んだ語の一覧
config-syntax = config.json は JSON ではありません: { $line } 行 { $column } 列に誤りがあります。
config-missing = config.json を読み込めませんでした（サーバーの応答 { $status }）。
config-api = config.json の「api」が「{ $written }」です。https のアドレス、localhost の http、または /api/v1 のような同じホストのパスでなければなりません。平文の http では途中でトークンを読まれるおそれがあります。
config-no-api = config.json に「api」（GATE User API のアドレス）がありません。
config-unknown = config.json にコンソールの知らない「{ $key }」があります。知っているのは { $known } です。
config-wrong = config.json の「{ $key }」が { $written } です。{ $must }でなければなりません。

## Keyboard

find = 検索と操作
palette = 人を探す、移動する、操作する
palette-list = 結果
palette-hint = 名前、ID、メールを入力してください。矢印で選び、Enter で移動します。
set-command = { $setting }: { $value }
on-this-screen = この画面
searching = 検索中…
filter-list = 一覧を絞り込む
keys-title = キーの働き
keys-hint = 単独のキーは入力中は働かず、設定で無効にできます。
close = 閉じる
found-nobody = 該当する人はいません。ユーザー名または ID の全体を入力してください。ユーザー名の一部で見つかるサーバーもあります。
found-people = { $count } 人
act-keys = この一覧を表示
act-next-row = 一覧の次の人
act-previous-row = 一覧の前の人
act-next-page = 次のページ
act-previous-page = 前のページ
act-edit = この人を編集
act-settings = 設定へ
act-peek = 一覧の横に表示、または閉じる
act-pick = この人を選択、または解除
act-pick-range = 直前の選択からここまで選択
act-calls = 呼び出しへ

## Export

export = 書き出し…
export-title = 一覧を書き出す
export-what = 対象
export-how = 形式
export-csv = CSV（表計算用）
export-json = JSON（全項目）
export-save = ファイルを保存
stop = 中止
export-nothing = ファイルは保存されていません。
export-refused = ブラウザーがファイルを受け取りませんでした。このサイトのダウンロードがブロックされていないか確認してください。
export-page = このページ（{ $rows }）
export-all = 該当するすべて（{ $all }）
export-progress = { $all } 件中 { $received } 件を読み込み…
export-saved = { $count } 人を { $name } に保存しました。
export-differs = 読み込み中に一覧が変わりました: サーバーの現在の件数は { $all }、受け取ったのは { $saved } です。全体が必要ならもう一度書き出してください。
export-picked = 選択した人（{ $rows }）

## Settings

settings-lead = このブラウザーのすべてのタブにすぐ反映されます。
settings-not-kept = このブラウザーは設定を保存しません。タブを閉じるか再読み込みするまで有効です。
theme-heading = テーマ
language-heading = 言語
language-browser = ブラウザーに合わせる
time-zone-heading = タイムゾーン
time-zone-system = システムに合わせる
time-zone-hint = 日付と時刻はここでもレコードでもこのタイムゾーンで表示されます。
density-heading = 行の高さ
page-size-heading = 1 ページの行数
keyboard = キーボード
shortcuts = 単独のキーで操作する
shortcuts-hint = ? を押すと働きを表示します。入力中は決して働きません。Ctrl-K または ⌘-K は常に使えます。
kept-here = このタブに残っているもの
erase-drafts = すべての下書きを消去
drafts-erased = このタブの下書きをすべて消去しました。
save-drafts = 下書きをファイルに保存
discard-draft = 下書き「{ $title }」を破棄
draft-discarded = 下書き「{ $title }」を破棄しました。
about = このコンソールについて
version = バージョンとビルド
api-address = API のアドレス
policy = 有効なセキュリティポリシー
no-policy = なし: ホストがこのページに content-security-policy を付けていません。Gatehouse の設定例では付けています。
check-api = API を確認
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
density-comfortable = ゆったり
density-compact = コンパクト
page-size-configured = コンソールの設定どおり（{ $size }）
views-none = 保存したビューはありません。一覧を絞り込み、横の「このビューを保存…」を選んでください。
forget = 忘れる
forget-view = ビュー { $name } を忘れる
view-forgotten = ビュー「{ $name }」を忘れました。
save-views = ビューをファイルに保存
file-saved = { $name } を保存しました。
views-text = ファイルのビュー（テキスト）
views-text-hint = ここや別のブラウザーで保存したファイルの内容を貼り付けてください。
add-views = これらのビューを追加
views-unreadable = このテキストにビューはありません。
drafts-none = 下書きはありません。フォームに入力した内容は、保存または破棄するまでここに残ります。
drafts-kept = 保存していないフォームの下書きが { $count } 件あります。サインアウトすると消えます。
api-answers = API は { $milliseconds } ミリ秒で応答し、トークンを受け付けました。{ $people } 人が登録されています。

## Faults

fault-signed-out = セッションが終了しました。
fault-signed-out-next = 再びサインインして続けてください。
fault-forbidden = この操作は許可されていません。
fault-forbidden-next = 何も変更されていません。トークンの発行者に権限の追加を依頼してください。
fault-not-found = サーバーにありません。
fault-not-found-next = 削除されたか、アドレスが間違っている可能性があります。
fault-conflict = 別の人の変更と衝突しています。
fault-conflict-next = 何も保存されていません。レコードを再読み込みし、変わった点を確認してから再試行してください。
fault-too-many = サーバーが待つように求めています。
fault-too-many-next = 要求が多すぎます。1 分待ってから再試行してください。
fault-too-many-wait = 要求が多すぎます。{ $count } 秒待ってから再試行してください。
fault-broken = サーバーで障害が起きました（{ $status }）。
fault-broken-next = あなたの誤りではなく、入力した内容は失われていません。少し待ってから再試行してください。
fault-odd = サーバーがコンソールの知らない応答を返しました（{ $status }）。
fault-odd-next = 再試行し、続くようならサーバーの運用者に知らせてください。
fault-unreadable = サーバーの応答を読み取れません。
fault-not-json = 不完全か JSON ではありません。プロキシーが代わりに応答した可能性があります。再試行してください。
fault-too-deep = レコードとしては入れ子が深すぎます。サーバーの運用者に知らせてください。
fault-no-page = ユーザーの一覧ではありません。再試行し、続くようならサーバーの運用者に知らせてください。
fault-no-user = ユーザーではありません。再試行し、続くようならサーバーの運用者に知らせてください。
fault-another-person = このユーザー名は現在別の人のものです。
fault-another-person-next = サーバーは画面の人ではなく ID { $id } のアカウントについて応答したため、何も送信していません。ID で開いて変更してください。
fault-unreachable = サーバーから応答がありません。
fault-unreachable-next = ネットワークかサーバーが停止しているか、サーバーがこのコンソールのアドレスを許可していません（CORS）。接続を確認して再試行してください。
fault-timed-out = サーバーの応答が遅すぎます。
fault-timed-out-next = コンソールは待つのをやめました。少ししてから再試行してください。
fault-redirected = サーバーがコンソールを別の場所へ送ろうとしています。
fault-redirected-next = トークンも一緒に送られるため、コンソールは従いません。config.json の API のアドレスが誤っている可能性があります。コンソールの運用者に知らせてください。
server-says = サーバーのメッセージ: 「{ $said }」。
sentences = { $first }{ $second }
not-done = まだ保存されていません。
not-done-next = { $fault }その後もう一度確認しましたが、サーバーは変更を行っていません。入力内容は残っているので、もう一度送信できます。
unknown-outcome = 保存されたかどうか分かりません。
unknown-outcome-next = { $fault }応答が失われる前にサーバーが処理した可能性があり、再確認でも判明しませんでした。もう一度送信する前にレコードを確認してください。入力内容は残っています。
gone-meanwhile = このアカウントはその間に削除されました。
gone-meanwhile-next = 何も保存されていません。このフォームの内容でアカウントを作り直せます。ID は別になり、新しいパスワードが必要で、サーバーの他の項目は引き継がれません。

## The list

filters = 絞り込み
clear-filters = 絞り込みを解除
person = 人
created-at = 作成
last-login = 最終ログイン
updated = 変更
never = なし
pages = ページ
first = 最初
previous = 前へ
next = 次へ
last = 最後
per-page = 1 ページの行数
no-users-title = まだユーザーがいません
no-users-body = ディレクトリは空です。最初のアカウントを作成してください。
no-match-title = 該当する人がいません
no-match-body = すべての条件に合うアカウントはありません。ID、組織、ロールは完全に一致する必要があります。サーバーによってはユーザー名も同様です。
past-end-title = このページは一覧の終わりを過ぎています
to-last-page = 最後のページへ
refresh = 更新
people-all = { $number } 人
people-matching = { $number } 人が該当
read-at = { $time } に読み込み
range = { $all } 件中 { $first }–{ $last }
past-end-body = 一覧は現在 { $rows } 行です。リンクの作成後に削除された可能性があります。
unreadable-rows = このページの { $count } 行は読み取れないため表示していません。
columns = 列…
columns-title = 一覧の列
columns-hint = 人は常に先頭です。このサーバーだけの項目は、表示中のページにあるときに選べます。マウスでは、見出しをドラッグすると列が移動し、見出しの端をドラッグすると幅が変わります。
columns-usual = 標準に戻す
width-narrow = 狭い
width-medium = 普通
width-wide = 広い
width-widest = 最も広い
width-of = { $column }の幅
move-up = { $column }を前へ
move-down = { $column }を後ろへ
sort-hint = このページだけを並べ替える
sorted-here = このページ内だけの並べ替え
unsort = サーバーの順に戻す
active-filters = 有効な絞り込み
remove-filter = 絞り込みを外す: { $label } { $value }
label-before = { $label }:{" "}
pick = { $name } を選択
pick-page = このページの全員を選択
picked-people = 選択した人
picked = { $count } 人を選択中。
picked-elsewhere = うち { $count } 人はこのページにいません。
copy-usernames = ユーザー名をコピー
copy-emails = メールをコピー
copied-lines = { $count } 行をコピーしました。
unpick = 選択を解除
peek-at = { $name } を一覧の横に表示
peek = 一覧の横
open = 開く
open-person = { $name } を開く
views = 保存したビュー
save-view = このビューを保存…
save-view-title = このビューを保存
save-view-lead = 絞り込みと 1 ページの行数を、好きな名前で保存します。このブラウザーに残ります。
view-name = ビューの名前
view-name-missing = ビューに名前を付けてください。
view-save = ビューを保存
view-saved = ビュー「{ $name }」を保存しました。
view-command = ビュー: { $name }

## One user

account = アカウント
profile = プロフィール
other-fields = このサーバーの他の項目
other-fields-hint = サーバーが送ったまま表示しています。編集しても変わりません。
id = ID
edit = 編集
delete = 削除
replace = レコード全体を置き換える
not-found-title = このユーザーはいません
search = ユーザーを検索
open-by-username = このユーザーをユーザー名で開く
open-by-id = このユーザーを ID で開く
copied = コピーしました。
copy-failed = ブラウザーがコピーを許可しませんでした。文字列を選択して手動でコピーしてください。
dot-name = 点だけのユーザー名はアドレスの一部にできません。ID で探してください。
id-word = ID
named-by-id = （ID「{ $id }」）
not-found-body = サーバーにユーザー { $named } はいません。削除されたか、名前が変わった可能性があります。
copy-value = { $what }をコピー
beside = 一覧での前後
person-before = 前の人
person-after = 次の人
place-in-list = { $all } 人中 { $place } 人目

## Forms

email-shape = ana@example.com のように、名前とホストのあるメールアドレスを入力してください。
create = ユーザーを作成
creating = 作成中…
saving = 保存中…
password-new = 新しいパスワード
password-edit-hint = 現在のものを残すには空のままにしてください。
password-hint = 安全な方法で渡してください。後からここで読むことはできません。
generate = 生成
free = このユーザー名はこの組織で使えます。
looking = ユーザー名が空いているか確認中…
unsure = これを含むユーザー名が多いため、使われているか判断できません。サーバーが確認します。
lookup-failed = ユーザー名が空いているか今は確認できませんでした。サーバーが確認します。
nothing-changed = 何も変わっていないため、送信していません。
what-changes = 変更される内容
no-changes = まだありません。入力すると変更がここに表示されます。
no-changes-read = JSON が正しくなると、変更がここに表示されます。
discard = 破棄
checked-again = 続ける前に次を直してください
server-refused = サーバーが受け付けませんでした
password-changed = 新しいもの（表示しません）
back = ユーザーに戻る
see-who = 使用者を表示
field-username = ユーザー名
field-email = メール
field-password = パスワード
field-organization = 組織
field-first-name = 名
field-last-name = 姓
field-role = ロール
hint-username = 組織内で一意です。
hint-organization = その人が利用できる範囲を決めます。サーバーの知る名前なら何でも構いません。
hint-role = 自由な文字列です。ロールはサーバーごとに異なります。
required-username = ユーザー名を入力してください。
required-password = パスワードを入力するか、生成してください。
required-organization = アカウントの属する組織を入力してください。
required-any = この項目を入力してください。
strength-weak = 弱い: 推測されやすい
strength-fair = 普通: もう少し長く
strength-good = 良い
strength-strong = 強い
taken-by = このユーザー名は組織内で { $name }（ID { $id }）が使っています。
save-nothing = 保存
save-changes-count = { $count } 件の変更を保存
untouched-fields = これだけを送信します。他の { $count } 項目はそのままです。
untouched-unknown = うち { $count } 項目はこのコンソールの知らないものです。
created = { $name } を作成しました。
saved = { $name } の変更を保存しました。
replaced = { $name } のレコードを置き換えました。
edit-title = { $name } を編集
undo = 元に戻す
undo-title = この変更は元に戻せます
undo-field = { $field }: { $former } に戻す
undo-password = 以前のパスワードは戻せません。どのサーバーも明かしません。
undo-collides = 元に戻していません: その後、別の人が { $fields } を変更しました。レコードを編集して決めてください。
undone = { $name } は元どおりです。

## Replacing the record

replace-lead = サーバーが送ったレコード全体です。以下のすべてが 1 回の PUT で送り返されます。取り除いた項目は失われることがあります。
record = レコード（JSON）
replace-button = レコードを置き換える
json-no-object = レコードは波括弧の JSON オブジェクトです。
json-id-changed = ID は変更できません。元に戻してください。
json-no-username = レコードには文字列のユーザー名が必要です。
json-profile = プロフィールはオブジェクトか null でなければなりません。
absent = なし
replace-title = { $name } を置き換え
json-ends = レコードの前に文字列が終わっています。括弧か引用符が足りません。
json-syntax-at = { $line } 行 { $column } 列で JSON ではなくなっています。コンマ、引用符、括弧の過不足かもしれません。

## Deleting

delete-forever = アカウントはすぐ使えなくなります。API に元へ戻す方法はありません。
deleting = 削除中…
delete-button = ユーザーを削除
type-username = 確認のためのユーザー名
type-username-wrong = ユーザー名が違います。上に表示されたとおりに入力してください。
delete-title = { $name } を削除しますか？
delete-confirm = このロールには特権があります。確認のためユーザー名 { $username } を入力してください。
deleted = { $name } を削除しました。
already-gone = { $name } はすでにありません。別の人がアカウントを削除しました。
delete-brings-back = その後、同じユーザー名、氏名、メール、組織、ロールで新しいアカウントを作れます。次は引き継がれません: { $lost }。

## The page when the program has stopped (index.html)

stopped-title = Gatehouse が停止しました
stopped-text = コンソールの不具合で終了しました。入力した内容はパスワード以外、下書きとしてこのタブに残り、再読み込み後に提示されます。保存中だった場合は、先にレコードを確認してください。変更が済んでいる可能性があります。
copy-report = 報告をコピー
report-hint = この報告にはコンソールのコード上の場所とブラウザーだけが記され、入力や表示の内容は含まれません:
needs-program = Gatehouse には JavaScript と WebAssembly が必要です。このサイトで許可してから再読み込みしてください。

## Calls

calls-shown = このタブの呼び出し { $count } 件、表示 { $shown } 件
calls-lead = このタブが API に送った要求です。新しい順に並びます。サインアウトするかタブを閉じるまでメモリーに残ります。トークンは含まれず、パスワードは伏せてあります。
calls-none = 該当する呼び出しはありません。
calls-save = HAR として保存
calls-forget = すべて忘れる
calls-search = 呼び出しを検索
calls-which = 対象
calls-all = すべて
calls-writes = 変更
calls-failed = 失敗
call-attempt = { $number } 回目
call-took = { $milliseconds } ミリ秒
call-size = { $bytes } バイト
call-request = 送信
call-answer = 応答
call-empty = 応答に本文はありません。
call-let-go = 応答はもう残っていません。残るのは直近の呼び出しのものだけです。
call-copy = { $tool } としてコピー
call-copied = { $tool } としてコピーしました。
call-token = コピーした呼び出しは変数 TOKEN からトークンを取ります。伏せたパスワードは入れ直してください。
call-unreachable = 応答なし
call-timed-out = 遅すぎ
call-redirected = 別の場所へ転送
call-given-up = 取りやめ
tree-more = … 他 { $count } 件
odd-title = 契約にない事項 { $count } 件
odd-lead = このサーバーが文書と異なる形で送ったものを、それぞれ一度だけ示します。コンソールはすべてに対応します。
odd-unknown = は文書にない項目です。
odd-missing = がありません。
odd-retyped = が { $kind } として届きました。
odd-seen = { $count } 回の呼び出しで確認。
