# Words of what is practised: src/domain/drill.rs and src/domain/practice.rs.

## Families of a course

family-funds = 残高
family-limits = 限度額
family-pin = 暗証番号
family-in-doubt = 請求が不明
family-card-status = カードの状態
family-not-permitted = 取引不可
family-network = 回線と銀行
family-qr-wallet = QR決済
family-terminal = 端末
family-pick-up = 回収・不審カード
family-merchant-setup = 加盟店設定
family-no-code = コードなし

## Why something was practised

purpose-session = 毎日の練習
purpose-free = 自由練習
purpose-exam = 試験
purpose-fire-drill = 緊急演習
purpose-briefing = 変更の説明

## How good a choice was

grade-best = 最適
grade-safe = 安全
grade-poor = 不適切
grade-harmful = 有害

## What came of it

consequence-paid = 一度だけ支払われ、お客さまも納得
consequence-safe = 損失なし
consequence-charged-twice = 二重に請求
consequence-not-paid = 商品を渡したのに代金が入らない
consequence-pin-locked = 暗証番号がロック
consequence-card-blocked = カードが使用停止
consequence-customer-left = お客さまが帰ってしまった
consequence-exposed = 言うべきでないことを言った
consequence-unsafe = 人を危険にさらした
consequence-liable = 後で店の負担に
consequence-time-lost = 時間を無駄にした

## What is done at the till

act-look-up = コードを調べる
act-say = 声をかける
act-ask = 尋ねる
act-look = 見て確かめる
act-fix = 直す
act-retry = 同じカードで再試行
act-charge = 請求する
act-other-card = 別のカード
act-other-way = 別の支払方法
act-check-last = 直前の取引を確認
act-print = 控えを印字
act-call = 電話する
act-wait = 待つ
act-restart = 再起動する
act-set-aside = 別の端末を使う
act-hand-over = 商品を渡す
act-give-back = カードを返す
act-keep-card = カードを預かる
act-refund = 返金・取消
act-write-down = 記録する
act-end-sale = 販売を見合わせる
