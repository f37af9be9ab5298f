# Words of one code set; the facts are in assets/codes/mastercard.toml.

code-mastercard-00 = 交易核准
    .words = 交易成功 | 付款成功 | 已核准 | 刷卡成功

code-mastercard-01 = 請持卡人聯絡發卡銀行
    .words = 聯絡發卡銀行 | 請聯絡發卡銀行 | 打電話問銀行 | 查詢發卡銀行

code-mastercard-03 = 商店代號無效
    .detail = 問題在商店代號，不在顧客的卡，要由收單機構處理。
    .words = 無效商店 | 商店代號錯誤 | 商店不存在

code-mastercard-04 = 發卡銀行要求收回卡
    .detail = 「收回」只是回應碼裡的請求。沒有收單機構的指示就不要扣卡，把卡還給持卡人，也不要爭執。
    .words = 沒收卡 | 收回卡片 | 吞卡 | 要求扣卡

code-mastercard-05 = 發卡銀行拒絕付款，未說明原因
    .detail = 發卡銀行沒有說明原因，收銀台的人不可能知道；持卡人可以問發卡銀行。
    .words = 不予承兌 | 拒絕付款沒有原因 | 發卡銀行拒絕 | 銀行不讓刷

code-mastercard-06 = 部分收單機構用作一般錯誤
    .detail = 回應碼不說錯在哪裡，這個含義也還沒有得到證實。
    .words = 一般性錯誤 | 處理出錯 | 未說明的錯誤

code-mastercard-08 = 核對證件後接受
    .detail = 交易已核准，條件是核對持卡人的證件。不要再收一次。
    .words = 核對證件 | 要看證件 | 憑證件核准 | 查身分證

code-mastercard-10 = 只核准了部分金額
    .detail = 核准的那部分已經扣款，差額要換一張卡或換種方式收。
    .words = 部分核准 | 部分扣款 | 只扣了一部分 | 金額沒扣夠

code-mastercard-12 = 交易無效
    .words = 無效交易 | 交易無效

code-mastercard-13 = 金額無效
    .words = 無效金額 | 金額錯誤 | 金額不對

code-mastercard-14 = 卡號無效
    .words = 無效卡號 | 卡號不對 | 卡號錯誤

code-mastercard-15 = 發卡銀行無效
    .words = 無效發卡銀行 | 發卡銀行不存在 | 無此發卡銀行

code-mastercard-17 = 顧客取消了交易
    .words = 客戶取消 | 顧客按了取消 | 使用者取消交易

code-mastercard-25 = 找不到原紀錄
    .detail = 原來那筆交易是否扣款還不清楚，先查那一筆。
    .words = 找不到原交易 | 無原始紀錄 | 原交易不存在

code-mastercard-30 = 電文格式錯誤
    .detail = 送出的資料格式不對，不是顧客操作錯了，要由刷卡機廠商處理。
    .words = 格式錯誤 | 電文錯誤 | 資料格式不對

code-mastercard-32 = 部分沖正
    .detail = 說的是之前一筆只沖正了一部分，先查那一筆還扣著多少。
    .words = 部分沖正 | 只沖正了一部分

code-mastercard-34 = 疑似詐欺
    .detail = 這是系統給出的判斷，不說明面前的人做了什麼。對顧客只說普通的拒絕用語。
    .words = 疑似詐欺 | 詐欺嫌疑 | 交易可疑

code-mastercard-40 = 不支援該功能
    .words = 功能不支援 | 所要求的功能不支援 | 不支援這項功能

code-mastercard-41 = 掛失卡
    .detail = 回應碼表對這一碼要求收回卡，那只是請求。沒有收單機構的指示就不要扣卡，把卡還給持卡人，也不要爭執。
    .words = 掛失卡 | 卡已掛失 | 遺失卡 | 遺失的卡

code-mastercard-43 = 已報失竊的卡
    .detail = 回應碼表對這一碼要求收回卡，那只是請求。沒有收單機構的指示就不要扣卡，把卡還給持卡人，也不要爭執。
    .words = 被盜卡 | 被竊卡 | 卡已報失竊 | 失竊卡

code-mastercard-51 = 餘額或額度不足
    .words = 餘額不足 | 額度不夠 | 資金不足 | 卡裡錢不夠

code-mastercard-54 = 卡已過期
    .words = 過期的卡 | 卡片過期 | 卡到期了

code-mastercard-55 = 密碼錯誤
    .words = 密碼錯誤 | 密碼不對 | 密碼輸錯

code-mastercard-57 = 發卡銀行不允許這張卡做這類交易
    .detail = 發卡銀行不允許這張卡做這類交易。回應碼沒有說是哪條限制，持卡人可以問發卡銀行。
    .not = 不是密碼錯誤（那是 55），也不是餘額不足（那是 51）。
    .words = 不允許持卡人交易 | 此卡不能做這種交易 | 卡片不支援此交易 | 卡沒有開通此功能

code-mastercard-58 = 刷卡機或收單機構不能做這類交易
    .detail = 限制在刷卡機或收單機構這一邊，不在顧客的卡，要由收單機構確認。
    .words = 不允許刷卡機交易 | 刷卡機無此權限 | 這台機器不能做

code-mastercard-61 = 超出金額限制
    .detail = 這筆金額超過了這張卡的限額。這說的是限額，不是餘額；限額的事持卡人可以問發卡銀行。
    .not = 不是餘額不足（那是 51），也不是次數超過上限（那是 65）。
    .words = 金額超過上限 | 超出金額限制 | 超過限額 | 刷得太多 | 超出交易限額

code-mastercard-62 = 受限制的卡
    .detail = 這張卡的使用受到限制。回應碼不說明限制了什麼，只有發卡銀行能告訴持卡人。
    .not = 不是掛失卡（那是 41），也不是餘額不足（那是 51）。
    .words = 受限制的卡 | 卡片受限 | 卡被限制使用

code-mastercard-63 = 安全檢核沒有通過
    .detail = 回應碼不說是哪一項檢核沒有通過，不能據此判斷持卡人有問題。
    .words = 安全檢核失敗 | 違反安全規定 | 違反安全保密規定

code-mastercard-65 = 次數超過上限，或需插卡輸入密碼
    .detail = 這個碼有兩種含義：現在多指要進一步驗證持卡人，早先指使用次數超過上限。感應時出現，請顧客插卡、自己輸入密碼，只試一次。
    .not = 不是金額超過上限（那是 61），也不是密碼錯誤（那是 55）。
    .words = 次數超過上限 | 使用次數太多 | 感應不行要插卡 | 請插卡輸入密碼 | 需要進一步驗證

code-mastercard-68 = 回應來得太晚，結果未明
    .detail = 回應晚到，錢可能已經扣了。先查這一筆的結果，再決定是否收款。
    .words = 回應逾時 | 回應過晚 | 等太久沒有結果 | 返回太遲

code-mastercard-70 = 請聯絡發卡銀行
    .detail = 原因要由持卡人去問發卡銀行。在 Visa 上 70 是另一個意思：需要輸入密碼。
    .words = 聯絡發卡銀行 | 請聯絡發卡銀行 | 打電話問銀行

code-mastercard-71 = 密碼沒有修改成功
    .detail = 說的是修改密碼沒有成功，不是付款時輸錯密碼（那是 55）。

code-mastercard-72 = 帳戶尚未啟用
    .words = 卡未啟用 | 帳戶未啟用 | 新卡沒啟用 | 沒開卡

code-mastercard-75 = 密碼輸錯次數超過上限
    .words = 密碼次數超過上限 | 密碼輸錯太多次 | 密碼被鎖 | 密碼鎖定

code-mastercard-76 = 目標帳戶無效
    .detail = 指錢要轉入的那個帳戶。

code-mastercard-77 = 來源帳戶無效
    .detail = 指錢要轉出的那個帳戶。

code-mastercard-78 = 帳戶無效
    .detail = 這是通用的說法，回應碼不說明帳戶為什麼無效。
    .words = 無效帳戶 | 帳戶無效 | 帳戶不能用

code-mastercard-79 = 因換卡、過期等卡片原因被拒
    .detail = 比如卡已換發或過期。具體原因看隨附的商店建議碼（MAC）。
    .words = 卡生命週期 | 卡已換發 | 換了新卡 | 舊卡不能用

code-mastercard-80 = 部分收單機構用作重複新增
    .detail = 意思是重複新增、沒有執行，這個含義還沒有得到證實。先查之前的交易是否已經扣款。

code-mastercard-81 = 不允許國內簽帳金融卡交易
    .detail = 只在部分地區使用。
    .words = 不允許國內簽帳金融卡 | 國內簽帳金融卡交易 | 簽帳金融卡不行

code-mastercard-82 = 因政策規定被拒
    .detail = 具體原因看隨附的商店建議碼（MAC）。
    .words = 政策性拒絕 | 依規定拒絕 | 策略拒絕

code-mastercard-83 = 因詐欺或安全原因被拒
    .detail = 不說明面前的人做了什麼。具體原因看隨附的商店建議碼（MAC）。
    .words = 安全原因拒絕 | 詐欺或安全 | 風控拒絕

code-mastercard-84 = 授權生命週期無效
    .detail = 要由收單機構查明。

code-mastercard-85 = 零金額查核，未被拒絕
    .detail = 只查核了帳戶，沒有收款，不能當作付款成功。

code-mastercard-86 = 無法查核密碼
    .detail = 密碼沒辦法查核，不等於顧客輸錯密碼（那是 55）。
    .words = 無法查核密碼 | 密碼驗證不了 | 不能檢核密碼

code-mastercard-87 = 只核准消費，不給提領現金
    .detail = 消費的金額已經扣款，不要再收一次；提領現金的部分沒有核准，不要付現金。
    .words = 只核准消費 | 不給提領現金 | 消費成功沒有提領現金

code-mastercard-88 = 加密檢核失敗
    .words = 加密檢核失敗 | 加密錯誤 | 密文檢核不通過

code-mastercard-89 = 密碼不可接受，請重新輸入
    .words = 密碼不可接受 | 請重新輸入密碼 | 重新輸入密碼

code-mastercard-91 = 授權平台或發卡銀行不可用
    .words = 發卡銀行不可用 | 授權系統不可用 | 銀行系統維護 | 發卡銀行連不上

code-mastercard-92 = 交易無法路由
    .detail = 這筆沒能轉送到對方機構，要由收單機構處理。
    .words = 無法路由 | 路由錯誤 | 轉接不到銀行

code-mastercard-94 = 偵測到重複交易
    .detail = 系統認為同一筆已經送過，前一筆可能已經扣款，先查那一筆。
    .words = 重複交易 | 重複送出 | 刷了兩次 | 同一筆交易

code-mastercard-96 = 系統錯誤
    .words = 系統錯誤 | 系統異常 | 系統故障
