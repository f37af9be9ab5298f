# Words of the pages to read and of the checks that come round again.

## Guides

guides-title = ガイド
guides-note = 手の空いたときにどうぞ。各部分の下に根拠を示しています。
guides-more = ほかの読み物
guides-claims-note = { $count ->
   *[other] よくある説{ $count }件：正しいものと違うもの
}
guides-hotlines-note = 銀行、国際ブランド、電子ウォレット、加盟店契約会社が公表している番号
guides-next = 次：{ $title }
reading-common = 一般的な注意。特定の出典なし
reading-also-said = ネットの説
reading-if-believed = 信じた場合：{ $harm }
reading-sources = { $count ->
   *[other] 出典{ $count }件
}
reading-all-claims = { $count ->
   *[other] 全{ $count }件の説
}

## Ledger of claims

ledger-title = ネットの説
ledger-note = 記事でよく見る説を、コード表と規則に照らして判定しました。最も注意が必要なものから並べています。
ledger-search = 説を検索
ledger-search-hint = コードか言葉（例：57 残高）
ledger-any-verdict = すべて
ledger-any-harm = 害の程度を問わない
ledger-none = 当てはまる説がありません。言葉を減らすか、絞り込みを変えてください。
ledger-whole = { $count ->
   *[other] 全{ $count }件を見る
}
ledger-same-place = 同じ件についての別の説
ledger-standard = 標準の意味：{ $set }の{ $code }は「{ $meaning }」
ledger-seen = 掲載元：{ $who }
ledger-back = 前へ
ledger-on = 次へ
ledger-range = { $first }～{ $last }件目（全{ $all }件）
harm-none = 害なし
harm-low = 害は小
harm-medium = 害は中
harm-high = 害は大
claim-kind-meaning = 意味
claim-kind-cause = 原因
claim-kind-action = 対応
claim-kind-effect = 影響
claim-kind-prevention = 予防
claim-kind-misconception = 誤解
claim-kind-symptom = 症状
claim-kind-guide = 一般
claim-kind-question = 疑問

## Telephone numbers

hotlines-title = 公表された電話番号
hotlines-caution = まず端末のシールか契約書の番号を使ってください。お客さまから渡された番号には、決して電話しないでください。
hotlines-any-caller = 誰でも
hotlines-any-country = すべての国
hotlines-none = 当てはまる番号がありません。別の国か「誰でも」を選んでください。
hotlines-checked = 確認日{ $day }
hours-always = 24時間
hours-mon-fri = 月～金
hours-mon-sat = 月～土
caller-cardholder = お客さま用
caller-shop = 店舗用
hotline-kind-issuer = カード発行銀行
hotline-kind-wallet = 電子ウォレット
hotline-kind-scheme = 国際ブランド
hotline-kind-acquirer = 加盟店契約会社
country-cn = 中国
country-int = 各国共通
country-au = オーストラリア
country-fr = フランス
country-gb = イギリス
country-hu = ハンガリー
country-ie = アイルランド
country-it = イタリア
country-jp = 日本
country-pt = ポルトガル
country-us = アメリカ

## On the till

find-topics = ガイドとネットの説
remind-checks = { $count ->
   *[other] 予定の点検が{ $count }件あります
}
remind-checks-later = 明日にする

## Checks

routines-title = 点検
routines-note = 済んだら一度押してください。時刻と名前が記録簿に残ります。
every-day = 毎日
every-week = 毎週
every-month = 毎月
routines-open = { $count ->
   *[other] 残り{ $count }件
}
routines-all-done = すべて完了
routines-tick = 済ませた
routines-untick = 元に戻す
routines-done = 済み
routines-again = もう一度済ませた
routines-due-today = 今日の予定
routines-due-since = { $day }から未実施
routines-next = 次回{ $day }
routines-never = 記録なし
routines-last = 前回{ $when }
routines-last-by = 前回{ $when }、{ $who }
routines-how = 方法
routines-why = 理由
routines-also-said = ネットの説にも
routines-skip = この店では行わない
routines-skipped = { $count ->
   *[other] この店で行わない点検が{ $count }件あります。設定で変えられます
}
routines-settings-note = この店で行う点検です。押すと外れ、もう一度押すと戻ります。
notice-routine-done = 記録しました：点検は済みました
notice-routine-undone = 元に戻しました：点検は未実施です
