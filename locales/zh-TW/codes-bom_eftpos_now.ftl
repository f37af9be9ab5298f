# Words of one code set; the facts are in assets/codes/bom_eftpos_now.toml.

code-bom_eftpos_now-0001 = 已核准，等核對簽名
    .detail = 這筆已經核准，條件是核對顧客的簽名。依刷卡機的提示做，不要再收一次。
    .words = 核准待簽名 | 核對簽名 | 簽名後核准
code-bom_eftpos_now-1000 = 沒有核准，這張卡不要再試
    .detail = 這筆不會核准，同一張卡再試也沒有用，原因刷卡機收不到。請顧客換一張卡，持卡人可以問發卡銀行。
    .words = 拒絕不要重試 | 交易被拒 | 不要再試
code-bom_eftpos_now-1006 = 密碼錯誤次數超過上限
    .detail = 密碼輸錯的次數到了上限。這張代碼表允許再試一次，由顧客自己輸入；不成就換一張卡，解鎖由持卡人找發卡銀行。
    .words = 密碼次數超過上限 | 密碼輸錯太多 | 密碼被鎖
code-bom_eftpos_now-1007 = 沒有核准，要打授權電話
    .detail = 這張卡不要再試。請顧客換一種方式付；要打授權電話，只用刷卡機貼紙或合約上收單機構的號碼。
    .words = 拒絕需致電 | 致電授權 | 打電話授權
code-bom_eftpos_now-1009 = 商店無效，請聯絡服務台
    .detail = 問題出在本店的商店資料，不在顧客的卡。聯絡收單機構的服務台；這筆先換種方式收。
    .words = 商店無效 | 無效商店 | 聯絡服務台
code-bom_eftpos_now-1011 = 卡無效
    .detail = 這張卡不被接受，為什麼刷卡機收不到。同一張卡不要再試，請顧客換一張，原因由持卡人問發卡銀行。
    .words = 無效卡 | 卡無效 | 卡片無效
code-bom_eftpos_now-1014 = 帳戶選錯了
    .detail = 選的帳戶不能用於這張卡，這張代碼表說不要再試。請顧客換一張卡或換種方式。
    .words = 帳戶選擇錯誤 | 帳戶錯誤 | 選錯帳戶
