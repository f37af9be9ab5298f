# Words of what is practised: src/domain/drill.rs and src/domain/practice.rs.

## Families of a course

family-funds = 餘額
family-limits = 限額
family-pin = 密碼
family-in-doubt = 款項存疑
family-card-status = 卡片狀態
family-not-permitted = 不允許的交易
family-network = 網路與銀行
family-qr-wallet = 掃碼
family-terminal = 刷卡機
family-pick-up = 沒收與風險卡
family-merchant-setup = 商店設定
family-no-code = 沒有回應碼

## Why something was practised

purpose-session = 每日練習
purpose-free = 自選練習
purpose-exam = 測驗
purpose-fire-drill = 應變演練
purpose-briefing = 更新說明

## How good a choice was

grade-best = 最好
grade-safe = 穩妥
grade-poor = 不妥
grade-harmful = 有害

## What came of it

consequence-paid = 收到一次款，顧客滿意
consequence-safe = 沒有損失
consequence-charged-twice = 扣了兩次款
consequence-not-paid = 貨走了，錢沒收到
consequence-pin-locked = 密碼被鎖
consequence-card-blocked = 卡被停用
consequence-customer-left = 顧客走了
consequence-exposed = 說了不該說的
consequence-unsafe = 有人遇到危險
consequence-liable = 事後要店裡賠
consequence-time-lost = 耽誤了時間

## What is done at the till

act-look-up = 查代碼
act-say = 對顧客說
act-ask = 問
act-look = 看一看
act-fix = 改正後再做
act-retry = 同卡再試
act-charge = 收款
act-other-card = 換一張卡
act-other-way = 換種方式
act-check-last = 查上一筆
act-print = 列印簽單
act-call = 打電話
act-wait = 等一等
act-restart = 重新啟動
act-set-aside = 換一台刷卡機
act-hand-over = 把貨交給顧客
act-give-back = 還卡
act-keep-card = 留下卡片
act-refund = 退款或取消
act-write-down = 記入日誌
act-end-sale = 不賣了
