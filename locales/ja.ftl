## The shell

skip = メインコンテンツへ移動
main-navigation = メイン
users = ユーザー
new-user = 新しいユーザー
sign-out = サインアウト
settings = 設定
signed-in-tab = このタブを閉じるまでサインイン中
signed-in-device = このデバイスでサインイン中
page-not-found-title = ページが見つかりません
page-not-found-body = リンクが不完全か、別のバージョンのコンソールのものである可能性があります。作業への影響はありません。
go-to-users = ユーザー一覧へ移動
loading = 読み込み中…
refreshing = 更新中…
try-again = 再試行
reload = ページを再読み込み
chunk-failed-title = コンソールの一部を読み込めませんでした
chunk-failed-body = オフラインであるか、新しいバージョンが公開された可能性があります。入力した内容は下書きとして残っています。再試行するか、ページを再読み込みして最新バージョンを取得してください。
cancel = キャンセル
dismiss = 閉じる
show-response = サーバーの応答を表示
empty-label = 空
screen-title = { $screen } · { $product }
request-log = リクエストログ

## Signing in

sign-in = サインイン
sign-in-lead = GATE サーバーの API トークンを貼り付けてください。トークンは保存前に確認されます。
token = API トークン
token-hint = このタブを閉じるまで、このタブにのみ保存されます。
keep-signed-in = このデバイスでサインインしたままにする
keep-signed-in-hint = トークンはサインアウトするまでこのブラウザーに保存されます。このブラウザープロファイルを使う人は誰でも利用できます。
checking = トークンを確認中…
show = 表示
hide = 非表示
sign-in-again = サインインして続行
sign-out-discard = 破棄してサインアウト
other-token-title = 別のトークンです
other-token-body = 保存していない作業は、別のトークンで始めたものです。続行すると、新しいトークンで送信されます。
use-other-token = このトークンで続行
discard-unsaved = 保存していない作業を破棄
show-field = { $field }を表示
hide-field = { $field }を非表示
pause-expired-title = セッションが終了しました
pause-signed-out-elsewhere-title = 別のタブでサインアウトしました
pause-locked-title = ロック中
pause-expired = サーバーがトークンを受け付けなくなりました。
pause-signed-out-elsewhere = このタブの内容は非表示になっています。
pause-locked = しばらく操作がなかったため、コンソールの内容を非表示にしました。
pause-unsaved = 保存していない変更は残っています。続行するには、もう一度サインインしてください。
pause-nothing-unsaved = もう一度サインインすると、中断したところから続けられます。
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
leave-keep-draft = 下書きを残して移動
leave-discard = 破棄して移動
keep-editing = 編集を続ける
draft-too-large = この下書きを保存する空き領域がブラウザーにありません。ページを再読み込みすると失われます。
stored-draft-title = 保存していない下書きがあります
stored-draft-password = パスワードも入力されていました。パスワードは保存されないため、もう一度入力してください。
stored-draft-other-token = この下書きは別のトークンで始めたものです。保存すると、現在のトークンで送信されます。
stored-draft-restore = 下書きから続ける
stored-draft-discard = 下書きを破棄
save-report-title = 前回の保存について
new-version = 新しいバージョンのコンソールがあります。このまま作業を続け、都合のよいときに再読み込みできます。入力した内容は、パスワード以外は残ります。
offline = オフラインです。このページには以前に読み込んだデータが表示されており、入力した内容は失われません。ネットワークが復旧すると自動的に続行します。
read-only-title = このトークンは読み取り専用です
enable-editing = 編集を有効にする
moments-ago = 1 分足らず前
stored-draft-body = 最終編集: { $age }。項目: { $changes }。
read-only-with-message = サーバーが変更を拒否しました: 「{ $message }」。何も変更されていません。編集は無効ですが、ユーザーの表示は引き続き可能です。
read-only-without-message = サーバーが変更を拒否しました。何も変更されていません。編集は無効ですが、ユーザーの表示は引き続き可能です。
saved-response-lost = { $message }サーバーの応答は失われましたが、コンソールが結果を確認しました。
already-up-to-date = { $name } はすでにこれらの値になっています。何も送信していません。
empty-value = （空）
quoted = 「{ $text }」
saved-differently-report = { $field }: サーバーは { $sent } ではなく { $stored } を保存しました。
concurrent-change-report = { $field }: 編集中に別の人が { $from } から { $to } に変更しました。今回の保存でもその変更は残っています。

## Conflicts

conflict-title = 別の人がこのユーザーを変更しました
conflict-body = まだ何も保存されていません。項目ごとに残す値を選択してください。
conflict-base = 編集開始時:
conflict-theirs = 現在のサーバー:
conflict-mine = あなたの値:
conflict-choose = 項目ごとに値を選択してください。
conflict-save = 選択した値を保存
recreate-user = ユーザーを再作成
changed-since-opened = 開いた後にこのユーザーが変更されました。削除する前に変更を確認してください:
delete-anyway = それでも削除
stop-retrying = 再試行を停止
retrying-now = 再試行しています（{ $max } 回中 { $number } 回目）。
retrying-in = { $count } 秒後に再試行します（{ $max } 回中 { $number } 回目）。

## Values that are not what they seem

hidden-character = 目に見えない文字: { $code }
more-characters = … 他 { $count } 文字
show-all-fields = { $count } 項目をすべて表示
confusable = { $field } は「{ $reading }」に見えますが、別のものです。別の文字体系のよく似た文字が含まれています: { $letters }。

## Configuration

config-title = コンソールが正しく設定されていません
config-next = このコンソールの運用者が、Web サーバー上の config.json を修正できます。修正後、このページを再読み込みしてください。
config-unreachable = config.json を読み込めませんでした: サーバーが応答しませんでした。
config-expected-text = 引用符で囲んだ文字列
config-expected-page-size = 20、50、100 のいずれか
config-expected-timeout = 0.1 から 600 までの数（小数点以下は 3 桁まで）
config-expected-lock = 0（なし）から 1440 までの数（小数点以下は 3 桁まで）
config-expected-roles = それぞれを引用符で囲んだ語の一覧
config-syntax = config.json は有効な JSON ではありません。{ $line } 行 { $column } 列に誤りがあります。
config-missing = config.json を読み込めませんでした（サーバーの応答: { $status }）。
config-api = config.json の「api」が「{ $written }」です。https のアドレス、localhost の http アドレス、または /api/v1 のような同じホストのパスにしてください。暗号化されない http では、トークンを他人に読み取られるおそれがあります。
config-no-api = config.json に「api」（GATE User API のアドレス）が設定されていません。
config-unknown-key = config.json に、設定ではない「{ $key }」が含まれています。設定は { $settings } です。
config-invalid = config.json の「{ $key }」が { $written } です。{ $expected }でなければなりません。

## Keyboard

palette-button = 検索またはコマンドの実行
palette-label = 検索またはコマンドの実行
palette-results = 結果
palette-hint = ユーザー名、ID、メールを入力するとユーザーを検索できます。矢印キーで選び、Enter を押してください。
setting-command = { $setting }: { $value }
on-this-screen = この画面
searching = 検索中…
filter-list = ユーザーを絞り込む
shortcuts-title = キーボードショートカット
shortcuts-hint = 1 キーのショートカットは入力中は無視されます。設定で無効にできます。
close = 閉じる
search-no-results = 該当するユーザーはいません。ユーザー名または ID の全体を入力してみてください。
search-results-count = { $count } 人のユーザー
shortcut-help = キーボードショートカットを表示
shortcut-next-row = 一覧の次のユーザー
shortcut-previous-row = 一覧の前のユーザー
shortcut-next-page = 次のページ
shortcut-previous-page = 前のページ
shortcut-edit = ユーザーを編集
shortcut-settings = 設定へ移動
shortcut-preview = プレビューの表示・非表示
shortcut-select = ユーザーの選択・解除
shortcut-select-range = 最後に選択したユーザーからここまで選択
shortcut-request-log = リクエストログへ移動

## Export

export = エクスポート…
export-title = ユーザーをエクスポート
export-scope = ユーザー
export-format = 形式
export-csv = CSV（表計算用）
export-json = JSON（全項目）
export-download = ダウンロード
stop = 停止
export-no-file = ファイルはダウンロードされていません。
export-blocked = ブラウザーがファイルを受け付けませんでした。このサイトからのダウンロードがブロックされていないか確認してください。
export-page = このページ（{ $rows }）
export-all = 該当するすべてのユーザー（{ $all }）
export-progress = { $all } 件中 { $received } 件を読み込みました…
export-done = { $count } 人のユーザーを { $name } にエクスポートしました。
export-count-differs = エクスポート中に一覧が変わりました: サーバーの現在の件数は { $all } ですが、ファイルには { $saved } 件しか含まれていません。完全な一覧を得るには、もう一度エクスポートしてください。
export-uncounted = サーバーはユーザーの総数を知らせません。ファイルには、サーバーが送った { $saved } 人全員が含まれています。完全な一覧が必要な場合は、人数を別の方法で確認してください。
export-repeated = サーバーが次のページではなく同じユーザーを再び送ったため、エクスポートは停止しました。ファイルには { $saved } 人が含まれ、ほかのユーザーは含まれていません。一覧を絞り込んで分割し、それぞれをエクスポートしてください。
export-selected = 選択したユーザー（{ $rows }）

## Settings

settings-lead = このブラウザーに保存されます。変更はすべてのタブに適用されます。
settings-not-stored = このブラウザーは設定を保存できません。変更は、このタブを閉じるか再読み込みするまで有効です。
theme-heading = テーマ
language-heading = 言語
language-browser = ブラウザーに合わせる
time-zone-heading = タイムゾーン
time-zone-system = システムに合わせる
time-zone-hint = コンソールのすべての日付と時刻に使われます。
density-heading = 行の高さ
page-size-heading = 1 ページの行数
keyboard-heading = キーボード
single-key-shortcuts = 1 キーのショートカット
single-key-shortcuts-hint = ? を押すと一覧を表示します。入力中は無視されます。Ctrl-K または ⌘-K は常に使えます。
drafts-heading = このタブの下書き
discard-all-drafts = すべての下書きを破棄
all-drafts-discarded = このタブの下書きをすべて破棄しました。
download-drafts = 下書きをダウンロード
discard-draft = 下書き「{ $title }」を破棄
draft-discarded = 下書き「{ $title }」を破棄しました。
about = このコンソールについて
version = バージョン
api-address = API のアドレス
content-security-policy = コンテンツセキュリティポリシー
no-content-security-policy = なし。Web サーバーがこのページに Content-Security-Policy ヘッダーを付けていません。Gatehouse のデプロイ用テンプレートには含まれています。
api-test = API 接続をテスト
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
density-comfortable = ゆったり
density-compact = コンパクト
page-size-configured = 既定値（{ $size }）
views-none = 保存済みビューはありません。ユーザーの一覧を絞り込み、サイドバーの「ビューを保存…」を選択してください。
delete-view = 削除
delete-view-label = ビュー「{ $name }」を削除
view-deleted = ビュー「{ $name }」を削除しました。
download-views = ビューをダウンロード
file-downloaded = { $name } をダウンロードしました。
import-views-text = インポートするビュー
import-views-hint = ここまたは別のブラウザーでダウンロードしたビューファイルの内容を貼り付けてください。
import-views = ビューをインポート
import-views-invalid = このテキストには保存済みビューが含まれていません。
drafts-none = 下書きはありません。フォームに入力した内容は、保存または破棄するまでここに残ります。
drafts-count = 保存していない下書きが { $count } 件あります。サインアウトすると破棄されます。
api-test-passed = API は { $milliseconds } ミリ秒で応答し、トークンを受け付けました。{ $people } 人のユーザーが登録されています。

## Faults

error-signed-out = セッションが終了しました。
error-signed-out-next = もう一度サインインすると、中断したところから続けられます。
error-forbidden = この操作を行う権限がありません。
error-forbidden-next = 何も変更されていません。トークンの発行者に権限の追加を依頼してください。
error-not-found = サーバーで見つかりませんでした。
error-not-found-next = 削除されたか、アドレスが間違っている可能性があります。
error-conflict = 別の変更と競合しています。
error-conflict-next = 何も保存されていません。ユーザーを再読み込みし、変更内容を確認してから再試行してください。
error-too-many = リクエストが多すぎます。
error-too-many-next = サーバーがリクエストを制限しています。1 分待ってから再試行してください。
error-too-many-wait = サーバーがリクエストを制限しています。{ $count } 秒待ってから再試行してください。
error-server = サーバーでエラーが発生しました（{ $status }）。
error-server-next = 問題はサーバー側にあり、入力した内容は失われていません。少し待ってから再試行してください。
error-unexpected-status = サーバーから予期しない応答がありました（{ $status }）。
error-unexpected-status-next = 再試行してください。問題が続く場合は、サーバーの運用者に連絡してください。
error-unreadable = サーバーの応答を読み取れませんでした。
error-not-json = 不完全であるか、JSON ではありません。プロキシが代わりに応答した可能性があります。再試行してください。
error-too-deep = データの入れ子が深すぎます。サーバーの運用者に連絡してください。
error-not-a-page = ユーザーの一覧ではありません。再試行してください。問題が続く場合は、サーバーの運用者に連絡してください。
error-not-a-user = ユーザーではありません。再試行してください。問題が続く場合は、サーバーの運用者に連絡してください。
error-another-user = このユーザー名は現在、別のユーザーのものです。
error-another-user-next = サーバーが返したのは画面のユーザーではなく ID { $id } のユーザーだったため、何も送信していません。ID でユーザーを開いて変更してください。
error-unreachable = サーバーから応答がありません。
error-unreachable-next = ネットワークまたはサーバーが停止しているか、サーバーがこのコンソールのアドレスを許可していない可能性があります（CORS）。接続を確認して再試行してください。
error-timed-out = サーバーの応答に時間がかかりすぎました。
error-timed-out-next = コンソールは待機を中止しました。しばらくしてから再試行してください。
error-redirected = サーバーがリクエストをリダイレクトしました。
error-redirected-next = トークンを保護するため、コンソールはリダイレクトに従いませんでした。config.json の API のアドレスが誤っている可能性があります。コンソールの運用者に連絡してください。
server-says = サーバーのメッセージ: 「{ $message }」。
two-sentences = { $first }{ $second }
change-not-made = 変更は行われていません。
change-not-made-next = { $error }コンソールが確認したところ、サーバーはまだ変更を行っていません。入力した内容は残っています。再試行できます。
unknown-outcome = 変更が行われたかどうか確認できません。
unknown-outcome-next = { $error }応答が失われる前に、サーバーが変更を行った可能性があります。再試行する前にユーザーを確認してください。入力した内容は残っています。
deleted-meanwhile = このユーザーは削除されました。
deleted-meanwhile-next = 何も保存されていません。このフォームからユーザーを再作成できます。新しいユーザーは ID が変わり、新しいパスワードが必要で、サーバー固有の項目はすべて失われます。

## The list

filters = フィルター
clear-filters = フィルターをクリア
user-column = ユーザー
created-at = 作成
last-login = 最終サインイン
updated = 更新
never = なし
pagination = ページ送り
first-page = 最初
previous-page = 前へ
next-page = 次へ
last-page = 最後
per-page = 1 ページの行数
no-users-title = ユーザーはまだいません
no-users-body = 最初のユーザーを作成してください。
no-match-title = 該当するユーザーはいません
no-match-body = すべてのフィルターに一致するユーザーはいません。ID、組織、ロールは完全に一致する必要があります。サーバーによってはユーザー名も同様です。
past-end-title = このページは一覧の末尾を過ぎています
to-last-page = 最後のページへ移動
refresh = 更新
users-count = { $number } 人のユーザー
users-matching-count = 該当するユーザー { $number } 人
loaded-at = { $time } に読み込み
row-range = { $all } 件中 { $first }–{ $last }
at-least = { $number }+
past-end-body = 一覧のユーザーは現在 { $rows } 人です。リンクの作成後に削除されたユーザーがいる可能性があります。
empty-page-title = このページは空です
empty-page-body = サーバーの件数は { $rows } 人ですが、このページには 1 人も送られませんでした。たった今、削除されたユーザーがいる可能性があります。一覧を更新してください。
empty-page-uncounted = サーバーはこのページのユーザーを送らず、総数も知らせません。一覧が短くなった可能性があります。一覧を更新してください。
unreadable-rows = { $count } 人のユーザーを読み取れなかったため、ここには含まれていません。
filter-ignored = このページの { $rows } 人のうち { $count } 人が、フィルター「{ $filter }: { $value }」に一致しません。サーバーがこのフィルターに対応していない可能性があります。この一覧で作業する前に、各ユーザーを確認してください。
offset-ignored = サーバーはこのページに、前のページと同じユーザーを送りました。サーバーがページ送りに対応していない可能性があり、ほかのユーザーはここに表示されません。フィルターで探してください。
repeated-users = { $count } 人は前のページにも表示されていました。その間に一覧が変わったため、このページか前のページに表示されていないユーザーがいる可能性があります。確認するには、両方を更新してください。
duplicated-users = このページの { $count } 行は、サーバーが同じユーザーを重ねて送ったものです。ユーザー数が実際より多い可能性があります。
columns = 列…
columns-title = 列
columns-hint = ユーザーは常に先頭です。サーバー固有の項目は、現在のページに含まれている場合に表示されます。マウスでは、列見出しをドラッグすると列を移動でき、見出しの端をドラッグすると幅を変更できます。
columns-reset = 既定に戻す
width-narrow = 狭い
width-medium = 普通
width-wide = 広い
width-widest = 特に広い
width-of = { $column }の幅
move-up = { $column }を上へ移動
move-down = { $column }を下へ移動
sort-hint = このページだけを並べ替える
sorted-page-only = このページだけが並べ替えられています
server-order = サーバー順
active-filters = 適用中のフィルター
remove-filter = フィルターを削除: { $label } { $value }
label-before = { $label }:{" "}
select-user = { $name } を選択
select-page = このページのすべてのユーザーを選択
selected-users = 選択したユーザー
selected-count = { $count } 人のユーザーを選択中。
selected-elsewhere-count = { $count } 人はこのページにいません。
copy-usernames = ユーザー名をコピー
copy-emails = メールをコピー
copied-lines = { $count } 行をコピーしました。
selection-gone = 存在しなくなった { $count } 人を選択から外しました: { $names }。
nothing-copied = 何もコピーされていません。
clear-selection = 選択をクリア
preview-user = { $name } をプレビュー
preview = プレビュー
open = 開く
open-user = { $name } を開く
views = 保存済みビュー
save-view = ビューを保存…
save-view-title = ビューを保存
save-view-lead = フィルターと 1 ページの行数をこのブラウザーに保存します。
view-name = ビューの名前
view-name-required = ビューの名前を入力してください。
save-view-submit = ビューを保存
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
search-users = ユーザーを検索
open-by-username = ユーザー名で開く
open-by-id = ID で開く
copied = コピーしました。
copy-by-hand-title = このテキストを手動でコピー
copy-by-hand-body = ブラウザーがコンソールによるコピーを許可しませんでした。テキストは選択されています。Ctrl-C（Mac では ⌘-C）を押してください。
dots-username = ピリオドだけのユーザー名はアドレスの一部にできません。代わりに ID を使用してください。
id-inline = ID
named-by-id = （ID「{ $id }」）
not-found-body = サーバーにユーザー{ $named }はいません。削除されたか、名前が変更された可能性があります。
copy-value = { $field }をコピー
neighbours = 前後のユーザー
previous-user = 前のユーザー
next-user = 次のユーザー
position-in-list = { $all } 人中 { $position } 人目

## Forms

email-invalid = name@example.com の形式でメールアドレスを入力してください。
create = ユーザーを作成
creating = 作成中…
saving = 保存中…
password-new = 新しいパスワード
password-edit-hint = 現在のパスワードを変更しない場合は、空のままにしてください。
password-hint = 安全な方法で共有してください。後からここで表示することはできません。
generate = 生成
username-available = このユーザー名はこの組織で使用できます。
username-checking = ユーザー名が使用できるか確認中…
username-uncertain = これを含むユーザー名が多いため、使用されているかどうか判断できません。サーバーが確認します。
username-check-failed = ユーザー名が使用できるか確認できませんでした。サーバーが確認します。
nothing-changed = 保存する変更はありません。
changes-heading = 変更される内容
no-changes = まだ変更はありません。入力すると、変更がここに表示されます。
no-changes-invalid-json = JSON が有効になると、変更がここに表示されます。
discard = 破棄
fix-problems = 先に次の問題を修正してください
server-rejected = サーバーがこれらの値を受け付けませんでした
password-changed = 新しいパスワード（非表示）
back-to-user = ユーザーに戻る
open-taken-user = このユーザーを開く
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
required-field = この項目は必須です。
strength-weak = 弱い: 推測されやすい
strength-fair = 普通: もう少し長く
strength-good = 良い
strength-strong = 強い
username-taken-by = このユーザー名は、この組織で { $name }（ID { $id }）が使用しています。
save-no-changes = 保存
save-changes-count = { $count } 件の変更を保存
unchanged-fields = これらの変更だけが送信されます。他の { $count } 項目は変わりません。
unchanged-server-specific = うち { $count } 項目はサーバー固有です。
created = { $name } を作成しました。
saved = { $name } への変更を保存しました。
replaced = { $name } のレコードを置き換えました。
edit-title = { $name } を編集
undo = 元に戻す
undo-title = 最後の変更を元に戻す
undo-field = { $field }: { $former } に戻す
undo-password = 以前のパスワードは復元できません: サーバーがパスワードを返すことはありません。
undo-conflict = 元に戻せませんでした: その後、別の人が { $fields } を変更しました。ユーザーを編集して解決してください。
undone = { $name } への変更を元に戻しました。

## Replacing the record

replace-lead = サーバーから送られたレコード全体です。全体が 1 回の PUT リクエストで送り返されます。項目を削除すると、その値が失われることがあります。
record = レコード（JSON）
replace-button = レコードを置き換え
json-not-an-object = レコードは波括弧で囲んだ JSON オブジェクトにしてください。
json-id-changed = ID は変更できません。元の値に戻してください。
json-no-username = レコードには文字列のユーザー名が必要です。
json-profile = プロフィールはオブジェクトか null にしてください。
not-set = （未設定）
replace-title = { $name } のレコードを置き換え
json-incomplete = JSON が不完全です: 括弧または引用符が足りません。
json-syntax-at = { $line } 行 { $column } 列の JSON が無効です。コンマ、引用符、括弧に過不足がある可能性があります。

## Deleting

delete-warning = このユーザーはただちにアクセスできなくなります。削除したユーザーを API で復元することはできません。
deleting = 削除中…
delete-button = ユーザーを削除
confirm-username = ユーザー名の確認
confirm-username-wrong = ユーザー名が違います。上に表示されているとおりに入力してください。
delete-title = { $name } を削除しますか？
delete-confirm = このロールには特権があります。確認のため、ユーザー名 { $username } を入力してください。
deleted = { $name } を削除しました。
already-deleted = { $name } はすでに削除されていました。
delete-recreate-hint = 同じユーザー名、氏名、メール、組織、ロールで、このユーザーを再作成できます。次のものは失われます: { $lost }。

## The page when the program has stopped (index.html)

stopped-title = Gatehouse が停止しました
stopped-text = コンソールでエラーが発生しました。入力した内容は、パスワード以外、下書きとしてこのタブに残り、再読み込み後に復元できます。保存中だった場合は、先にユーザーを確認してください。変更が行われた可能性があります。
copy-report = レポートをコピー
report-hint = このレポートには、コンソールとブラウザーの技術情報が含まれます。入力した内容や表示された内容は含まれません:
needs-program = Gatehouse には JavaScript と WebAssembly が必要です。このサイトで許可してから、ページを再読み込みしてください。

## Request log

request-log-count = このタブのリクエスト { $count } 件、表示 { $shown } 件
request-log-lead = このタブの最近の API リクエストです。新しい順に並びます。ログは、サインアウトするかタブを閉じるまでメモリに残ります。トークンは含まれず、パスワードは伏せられています。
request-log-empty = 該当するリクエストはありません。
request-log-download = HAR をダウンロード
request-log-clear = ログを消去
request-log-search = リクエストを検索
request-log-filter = 表示
request-log-all = すべて
request-log-changes = 変更
request-log-failed = 失敗
request-attempt = { $number } 回目
request-duration = { $milliseconds } ミリ秒
response-size = { $bytes } バイト
request-heading = リクエスト
response-heading = 応答
response-empty = 応答は空です。
response-dropped = 応答は残っていません。応答が残るのは最近のリクエストだけです。
copy-request-as = { $tool } としてコピー
request-copied = { $tool } としてコピーしました。
copy-request-hint = コピーしたリクエストは、変数 TOKEN からトークンを読み取ります。伏せられたパスワードは入力し直す必要があります。
request-unreachable = 応答なし
request-timed-out = タイムアウト
request-redirected = リダイレクト
request-aborted = 中止
tree-more = … 他 { $count } 件
deviations-title = API ドキュメントとの相違 { $count } 件
deviations-lead = このサーバーの応答がドキュメントと異なる点です。コンソールはすべてに対応しています。
deviation-undocumented = はドキュメントにありません。
deviation-missing = がありません。
deviation-type = が { $kind } として送られました。
deviation-seen = { $count } 件のリクエストで確認。
