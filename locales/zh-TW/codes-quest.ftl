# Words of one code set; the facts are in assets/codes/quest.toml.

code-quest-S3 = 等卡逾時
    .detail = 顧客沒有在時間內出示卡，這筆沒有做下去。再做一次，請顧客準備好卡。
    .words = 等卡逾時 | 出示卡逾時 | 等待刷卡逾時
code-quest-S8 = 在密碼鍵盤上按了取消
    .detail = 這筆在密碼鍵盤上被取消了。看清螢幕寫的是取消，問問顧客還要不要付，要付就再做一次。
    .words = 密碼鍵盤取消 | 顧客取消 | 鍵盤上取消
code-quest-C5 = 刷卡機沒有網路
    .detail = 刷卡機沒有連上網。檢查網路線、訊號，連上後看清上一筆沒有成交，再做一次。
    .words = 刷卡機無網路 | 沒有網路 | 網路不通
