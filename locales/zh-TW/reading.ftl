# Words of the pages to read and of the checks that come round again.

## Guides

guides-title = 指南
guides-note = 有空的時候看。每段下面寫著依據。
guides-more = 還可以看
guides-claims-note = { $count ->
   *[other] { $count } 則常見說法，哪些對，哪些不對
}
guides-hotlines-note = 銀行、信用卡組織、錢包、收單機構公布的號碼
guides-next = 下一篇：{ $title }
reading-common = 常識；沒有讀到專門的依據
reading-also-said = 網路上這麼說
reading-if-believed = 要是信了：{ $harm }
reading-sources = { $count ->
   *[other] { $count } 個來源
}
reading-all-claims = { $count ->
   *[other] 全部 { $count } 則說法
}

## Ledger of claims

ledger-title = 網路說法
ledger-note = 文章裡常見的說法，對照代碼表和規則的判斷。最需要留意的排在前面。
ledger-search = 搜尋說法
ledger-search-hint = 搜尋代碼或幾個字，如 57 餘額
ledger-any-verdict = 全部
ledger-any-harm = 不限危害
ledger-none = 沒有這樣的說法。少寫幾個字，或換一個篩選。
ledger-whole = { $count ->
   *[other] 看全部 { $count } 則
}
ledger-same-place = 同一處的其他說法
ledger-standard = 標準含義：{ $set } { $code } 是「{ $meaning }」
ledger-seen = 見於：{ $who }
ledger-back = 上一頁
ledger-on = 下一頁
ledger-range = 第 { $first }–{ $last } 則，共 { $all } 則
harm-none = 無害
harm-low = 危害小
harm-medium = 危害中等
harm-high = 危害大
claim-kind-meaning = 含義
claim-kind-cause = 原因
claim-kind-action = 做法
claim-kind-effect = 影響
claim-kind-prevention = 預防
claim-kind-misconception = 誤解
claim-kind-symptom = 現象
claim-kind-guide = 常識
claim-kind-question = 疑問

## Telephone numbers

hotlines-title = 公開電話
hotlines-caution = 先用刷卡機貼紙或合約上的號碼。顧客遞過來的號碼，一律不打。
hotlines-any-caller = 誰都可以打
hotlines-any-country = 所有國家
hotlines-none = 沒有這樣的號碼。換一個國家，或改看「誰都可以打」。
hotlines-checked = 核對於 { $day }
hours-always = 全天 24 小時
hours-mon-fri = 週一至週五
hours-mon-sat = 週一至週六
caller-cardholder = 顧客打
caller-shop = 店裡打
hotline-kind-issuer = 發卡銀行
hotline-kind-wallet = 手機錢包
hotline-kind-scheme = 信用卡組織
hotline-kind-acquirer = 收單機構
country-cn = 中國
country-int = 各國通用
country-au = 澳洲
country-fr = 法國
country-gb = 英國
country-hu = 匈牙利
country-ie = 愛爾蘭
country-it = 義大利
country-jp = 日本
country-pt = 葡萄牙
country-us = 美國

## On the till

find-topics = 指南與網路說法
remind-checks = { $count ->
   *[other] { $count } 項檢查待做
}
remind-checks-later = 明天再說

## Checks

routines-title = 檢查
routines-note = 做完點一下，日誌裡會留下時間和姓名。
every-day = 每天
every-week = 每週
every-month = 每月
routines-open = { $count ->
   *[other] 還有 { $count } 項
}
routines-all-done = 都做好了
routines-tick = 做好了
routines-untick = 復原
routines-done = 已做好
routines-again = 剛才又做了一次
routines-due-today = 今天該做
routines-due-since = { $day } 就該做了
routines-next = 下次 { $day }
routines-never = 還沒有紀錄
routines-last = 上次 { $when }
routines-last-by = 上次 { $when }，{ $who }
routines-how = 怎麼做
routines-why = 為什麼
routines-also-said = 網路上也這麼說
routines-skip = 本店不做這項
routines-skipped = { $count ->
   *[other] 本店不做的有 { $count } 項，在設定裡改
}
routines-settings-note = 本店做哪些檢查。點一下取消，再點一下恢復。
notice-routine-done = 已記下：檢查做好了
notice-routine-undone = 已復原，這項檢查又算沒做
