# Words of the advice vocabulary: src/domain/advice.rs.

money-not-charged = 沒有扣款
money-may-be-charged = 可能已扣款
money-partly-charged = 只扣了一部分
money-charged = 已經扣款

action-other-method = 請換一張卡，或換一種付款方式
action-fix-and-retry-once = 改正後再試一次，只試一次
action-check-first = 先查清，再決定收不收
action-try-later = 現在先換方式，稍後再試這張卡
action-call-acquirer = 先換方式收款，再聯絡收單機構
action-terminal-service = 先換方式收款，再報修刷卡機
action-done = 這筆已付款成功，不要再收
# Where the action's usual words would mislead.
action-partly-charged = 差額換一種方式收
action-verified = 只是驗卡，收款請另做一筆
action-check-bill = 先核對帳單還有沒有欠費
action-not-a-sale = 這不是收款，看原交易的結果

category-approved = 已核准
category-funds = 餘額與額度
category-limit = 限額與次數
category-pin = 密碼與驗證
category-card-status = 卡片狀態
category-not-permitted = 不允許的交易
category-cardholder-data = 持卡人資料
category-security-pickup = 風險與收卡
category-duplicate-or-reversal = 重複與沖正
category-issuer-unavailable = 發卡銀行無回應
category-network-system = 網路與系統
category-terminal = 刷卡機
category-merchant-setup = 商店設定
category-message-format = 金額與格式
category-other = 其他

who-cardholder = 持卡人
who-merchant = 本店
who-issuer = 發卡銀行
who-acquirer = 收單機構
who-terminal-service = 刷卡機廠商
who-wait = 不用找人，等一等

retry-never = 本筆不要再用這張卡
retry-same-card-after-fix = 改正後可以再試一次
retry-once = 可以再試一次
retry-later = 現在不行，稍後再試
retry-other-card = 請換一張卡
retry-query-first = 先查是否已扣款

confidence-high = 已證實
confidence-medium = 單一來源
confidence-low = 未證實
confidence-disputed = 說法不一

generation-older = 只見於舊表
generation-older-says = 舊表的說法

verdict-agrees = 相符
verdict-partly = 部分相符
verdict-contradicts = 不符

outcome-paid-other-card = 換卡付款成功
outcome-paid-same-card = 同卡付款成功
outcome-paid-other-way = 掃碼或現金
outcome-no-sale = 沒有成交
outcome-in-doubt = 款項存疑
outcome-reversed-refunded = 已取消或退款
outcome-other = 其他

status-open = 還沒有結果
status-in-doubt = 存疑
status-closed = 已了結

caveat-debit = 顧客收到扣款通知，或簽單沒印出來？那就依「可能已扣款」處理，先查再收。
caveat-retain = 回應碼表提到收卡，但預設不要留，把卡還給顧客。只有收單機構在電話裡要求、當場安全、店裡也允許，才可以留。
caveat-unconfirmed = 這一項沒有得到證實，只供參考。
caveat-visa-1 = Visa 第 1 類：發卡銀行永遠不會核准，本筆不要再試。
caveat-visa-2 = Visa 第 2 類：現在不能核准，換卡，或以後再試。
caveat-visa-3 = Visa 第 3 類：資料有誤，改正後只試一次。
caveat-visa-4 = Visa 第 4 類：一般拒絕。
