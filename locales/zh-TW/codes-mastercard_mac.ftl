# Words of one code set; the facts are in assets/codes/mastercard_mac.toml.

code-mastercard_mac-01 = 有新的卡片資料，先更新
    .detail = 可能已經換卡，或換了有效期限。當面收款時請持卡人換一張卡或換種方式。
    .words = 有新卡片資料 | 更新卡片資料 | 換了新卡 | 有效期限已換

code-mastercard_mac-02 = 暫不能核准，以後再試
    .detail = 多家處理機構建議等 72 小時，所以現在這筆請換一張卡或換種方式。
    .words = 暫不能核准 | 過幾天再試

code-mastercard_mac-03 = 不要再試
    .detail = 這筆不要再用這張卡。
    .words = 不要再試 | 禁止重試 | 不能再刷

code-mastercard_mac-04 = Token 要求未滿足，或不支援 Token
    .detail = 問題在付款用的 Token，要由收單機構查。
    .words = Token 要求 | 不支援 Token | Token 問題

code-mastercard_mac-05 = 部分收單機構用作協商金額未核准
    .detail = 意思是協商的金額沒有核准，這個含義還沒有得到證實。

code-mastercard_mac-21 = 定期自動扣款已取消，停止扣款
    .detail = 與自動扣款或訂閱有關，不要再扣。
    .words = 自動扣款已取消 | 訂閱已取消 | 停止扣款

code-mastercard_mac-22 = 商店不符合產品代碼條件
    .detail = 問題在商店這一邊，要由收單機構處理。

code-mastercard_mac-24 = 1 小時後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 一小時後再試 | 餘額不足一小時後再試

code-mastercard_mac-25 = 24 小時後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 一天後再試 | 餘額不足一天後再試

code-mastercard_mac-26 = 2 天後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 兩天後再試 | 餘額不足兩天後再試

code-mastercard_mac-27 = 4 天後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 四天後再試 | 餘額不足四天後再試

code-mastercard_mac-28 = 6 天後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 六天後再試 | 餘額不足六天後再試

code-mastercard_mac-29 = 8 天後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 八天後再試 | 餘額不足八天後再試

code-mastercard_mac-30 = 10 天後再試，隨 51 出現
    .detail = 這只是時間提示，不保證到時會核准。現在這筆請換一張卡或換種方式。
    .words = 十天後再試 | 餘額不足十天後再試

code-mastercard_mac-40 = 提示：不可儲值的預付卡
    .detail = 只說明卡的種類，不是拒絕的原因；原因看回應碼。
    .words = 不可儲值的預付卡 | 預付卡

code-mastercard_mac-41 = 提示：一次性虛擬卡號
    .detail = 只說明卡的種類，不是拒絕的原因；原因看回應碼。
    .words = 一次性虛擬卡 | 一次性卡號

code-mastercard_mac-42 = 部分收單機構用作制裁名單檢核分數過高
    .detail = 這個含義還沒有得到證實，要由收單機構說明。不要向顧客唸出原因。

code-mastercard_mac-43 = 提示：可多次使用的虛擬卡號
    .detail = 只說明卡的種類，不是拒絕的原因；原因看回應碼。
    .words = 多次使用虛擬卡 | 可重複用的虛擬卡號

code-mastercard_mac-99 = 部分閘道用作不要再試
    .detail = 由閘道自己定義，這個含義還沒有得到證實。這筆不要再用這張卡。
