# プログラムが自分を調べるページと、レジモード。

self-test-title = このプログラムがすること、しないこと
self-test-note = データの場所、読める人、確認済みのバックアップ、接続、バージョン、ライセンス
self-test-way = くわしく調べる
self-test-looking = 調べています…
self-test-sound = 調べたところはすべて正常です
self-test-problems = { $count ->
   *[other] 対応が必要なところが { $number } 件あり、下に印があります
}
self-test-looked = 調べた時刻：{ $at }
self-test-copy = 文字としてコピー
self-test-copy-note = 手助けする人に渡すためのものです。このパソコンの利用者名もカード番号も含みません。送信はせず、貼り付けるのはあなたです。
self-test-again = もう一度調べる

self-test-not = すること、決してしないこと
self-test-does = コードの意味と安全な対応を伝え、記録簿をこのパソコンに残します
self-test-never-connect = 決してネットにつながりません。検索も同期もせず、外からも入れません
self-test-never-send = 何も送りません。統計も、エラーの報告も、名前も送りません
self-test-never-update = 勝手に更新しません。新しいバージョンは自分で入れます
self-test-never-keep-cards = カード番号、暗証番号、セキュリティコードは残しません。書き込む前に隠します
self-test-never-take-payments = 決済はせず、銀行や加盟店契約会社の代わりもしません
self-test-never-change-silently = 記録簿を黙って変えることはありません。訂正はすべて見える形で残ります

self-test-data = あなたのデータ
self-test-place = フォルダー
self-test-no-place = 記録簿のファイルは開いていません
self-test-files = { $count ->
   *[other] { $number } 個のファイル
}
data-part-log = 記録簿と設定
data-part-attachments = 伝票の写真
data-part-backups = バックアップ
data-part-practice = 練習
data-part-set-aside = 別にした壊れたファイル
data-part-technical-log = 技術ログ
data-part-crash-reports = 異常終了の報告
data-part-other = ロックと印
self-test-private = これらのファイルを読めるのは、このパソコンのこの利用者だけです
self-test-private-untested = ここでは誰が読めるかを調べていません。Windows ではこの利用者のフォルダーの中にあります
self-test-open-to-others = このパソコンのほかの利用者にも見えるもの：{ $names }
self-test-unreadable = 調べられなかったもの：{ $name }

self-test-safe = 記録簿とバックアップ
self-test-no-log = まだ何も保存されていません
self-test-log-sound = 記録簿のファイルは正常です（いま簡易確認しました）
self-test-log-faulty = 記録簿のファイルが壊れています：{ $detail }
self-test-log-unusable = 記録簿のファイルを開けません：{ $detail }
self-test-backup = { $made } のバックアップをいま開き直して確認しました。全ページと全履歴が正常です
self-test-backup-place = 場所
self-test-backup-none = 確認済みのバックアップはまだありません
self-test-backup-broken = このバックアップは壊れています：{ $name }
self-test-second = 二つ目の場所
self-test-second-empty = バックアップがないか、つながりません
self-test-chain = 履歴の最新のつながり

self-test-network = 接続
self-test-unconnected = このプログラムはネットワーク接続を開いていません（いまシステムに確認しました）
self-test-network-untested = 接続はしません。このシステムでは自分で確認できません
self-test-connected = 開いているネットワーク接続：{ $open }

self-test-knowledge = 知っていること
self-test-sets = コード表
self-test-codes = コード
self-test-claims = ネット上の説（判定つき）
self-test-sources = 出典
self-test-newest = 最も新しい確認
self-test-oldest = 最も古い確認

self-test-program = プログラムとパソコン
self-test-version = Tillside
self-test-sqlite = データベース（SQLite）
self-test-system = システム
self-test-renderer = 描画
self-test-log-place = 技術ログ
self-test-crash-place = 異常終了の報告

self-test-licences = ライセンス
self-test-no-list = この版には部品の一覧が付いていません
self-test-parts = ほかの人が作った部品が { $number } 個入っています。ライセンスごとの数：
self-test-list = すべての部品

till-mode-title = レジモード
till-mode-note = この画面をレジの人に任せます。検索、記録、締め、引き継ぎ、練習はいつもどおり使えます。削除、書き出し、設定は、PIN を持つ人が終わらせるまでできません。ロックするのはこの画面だけで、外からファイルは開けます。
till-mode-needs-pin = 先に誰かが PIN を持つ必要があります。でないと誰も終わらせられません。
till-mode-give-pin = PIN を設定する…
till-mode-enter = レジモードにする
till-mode-leave = レジモードを終える…
till-mode-refused = レジモードではできません
till-mode-refused-note = 削除、書き出し、設定は PIN を持つ人が行います
till-mode-fault = レジモードなので、このファイルを入れ替えることはできません。PIN を持つ人が終えられます。
guard-till-mode = レジモードを終えるには PIN が必要です
guard-who-once = 誰が入力しますか？
