# Words of the popular claims; the facts are in assets/claims.toml.

claim-65-m1 = 65 just means the transaction failed
    .reason = It did fail, but the UnionPay and ISO 8583 tables are specific: the number of uses is over a limit.
    .harm = Staff do not see that a limit on uses is the cause and keep trying the same card.

claim-65-m2 = 65 means not authorised
    .reason = In the UnionPay and ISO 8583 tables 65 is a limit on the number of uses; neither reads it as not authorised.
    .harm = Staff look into permissions, or even doubt the customer's right to the card, and miss that its uses are used up.

claim-65-m3 = 65 means an invalid card
    .reason = In the UnionPay and ISO 8583 tables an invalid card number is 14. 65 is a limit on the number of uses and does not say that the card is invalid.
    .harm = The customer is told that a good card is no longer valid and goes to replace it for nothing.

claim-65-m4 = 65 means an invalid transaction
    .reason = In the UnionPay and ISO 8583 tables an invalid transaction is 12. 65 is a limit on the number of uses; nothing was wrong with the sale as entered.
    .harm = Staff think they made a mistake and redo the sale on the same card again and again.

claim-65-m5 = 65 means the issuer or the gateway refused the transaction
    .reason = It was refused, but the UnionPay and ISO 8583 tables give the reason, a limit on the number of uses, and do not mention a gateway.
    .harm = The shop has the gateway looked into, while the cause is a limit on this card's uses.

claim-65-c1 = 65 appears when the card number does not match the records
    .reason = A number that does not match is 14. With 65 the issuer has recognised the card; its number of uses is over a limit.
    .harm = Staff go over the card number again, or even key it in, which is no help and a risk.

claim-65-c2 = 65 appears when the card has expired
    .reason = An expired card is 54, or 33 in the older table. 65 is about the number of uses, not the date.
    .harm = The customer is told that a valid card has expired and goes to replace it for nothing.

claim-65-c3 = 65 appears when the card or account is frozen
    .reason = A restricted card is 62. 65 says only that the number of uses is over a limit, nothing about a frozen account.
    .harm = Staff tell a customer in front of others that an account is frozen, without any ground.

claim-65-c4 = 65 appears when the stripe or chip is damaged
    .reason = A card that cannot be read gives a read error on the terminal and never reaches the issuer. A 65 means it was read.
    .harm = Staff wipe and reinsert the card again and again, and every attempt may use up one more.

claim-65-c5 = 65 appears when the cardholder types something wrong
    .reason = A wrong PIN is 55 and used-up PIN tries are 38 or 75. 65 counts withdrawals or purchases, not typing mistakes.
    .harm = The customer is asked to enter the PIN again for nothing, and a slip there may lock the card.

claim-65-c6 = 65 appears when the terminal hardware or software is faulty
    .reason = 65 answers a request about this card’s number of uses. To receive it, the terminal had to read the card and send the request.
    .harm = A sound terminal is taken out of use for repair, while another card would have worked.

claim-65-c7 = 65 appears when the network between terminal and bank fails
    .reason = Without a line there is no response code, only a communication error or a time-out. A 65 shows that the line worked.
    .harm = Staff restart the router while the customer waits for nothing.

claim-65-c8 = 65 appears when the issuer restricts time or region of use
    .reason = A restriction by region is 62, and a card not allowed for this sale is 57. 65 is only a limit on the number of uses.
    .harm = The customer is sent to ask the bank about the wrong thing.

claim-65-c9 = 65 appears when the amount is over a limit
    .reason = Over an amount limit is 61; 65 is over a number of uses. They are two different limits.
    .harm = Staff think of a smaller amount or of splitting the sale, which uses up more attempts and is against the rules.

claim-65-c10 = 65 appears when a type of sale is restricted (pre-authorisation, some merchants)
    .reason = A card not allowed for it is 57, a terminal or merchant not allowed is 58, a function the issuer lacks is 40. 65 is not about the type of sale.
    .harm = The shop asks its acquirer to change permissions that are not the cause.

claim-65-c11 = 65 appears when an account was closed over debt or suspected fraud
    .reason = No such account is 14, or 42 in the older table. 65 says only that the number of uses is over a limit.
    .harm = Staff suspect an ordinary customer to their face, and an argument follows.

claim-65-c12 = 65 appears when number, expiry date or name does not match
    .reason = A wrong number is 14 and a wrong expiry date is 54. 65 has nothing to do with these details.
    .harm = Staff ask for card details and write them down, which a shop must not do.

claim-65-c13 = 65 appears when the payment gateway is faulty or under maintenance
    .reason = A fault at UnionPay is 96 and an unreachable network is 92. 65 is a definite answer about the number of uses, not a fault.
    .harm = The shop waits for a system that is not down, instead of asking for another card.

claim-65-c14 = 65 appears when the signature does not match
    .reason = A signature is compared by the cashier after an approval; the issuer does not see it. With 65 there was no approval.
    .harm = The customer is asked to sign again, which is useless and sounds like distrust.

claim-65-c15 = 65 appears when the terminal is configured wrongly
    .reason = A terminal not allowed for the sale is 58 and one not registered is 97. 65 looks at this card’s number of uses.
    .harm = Someone is called to change settings, and the same card still gets 65.

claim-65-c16 = 65 appears when there is a problem with the merchant account
    .reason = A merchant who is not registered or not accepted is 03. 65 has nothing to do with the shop’s account.
    .harm = The shop believes its own account is in trouble and stops taking cards.

claim-65-a1 = After 65, check card number, expiry date and signature
    .reason = None of the three changes the number of uses, so checking them does not help.
    .harm = The customer waits and feels suspected, for nothing.

claim-65-a2 = After 65, check the device
    .reason = A 65 shows that the device read the card and got through. It is not the cause.
    .harm = The queue waits, and asking for another card comes too late.

claim-65-a3 = After 65, the issuer can be contacted
    .reason = The limit on uses is the issuer’s, and the cardholder asks by the number on the back of the card. This sale goes on with another card or method.

claim-65-a4 = After 65, the cardholder should confirm account status and limits
    .reason = Asking the issuer about the limit on uses makes sense. But 65 does not say that anything is wrong with the account.

claim-65-a5 = After 65, check the merchant account’s settings and permissions
    .reason = The codes on the merchant’s side are 03 and 58. No setting of the shop changes a card’s number of uses.
    .harm = The shop spends time on settings and the 65 stays.

claim-65-a6 = After 65, update software and patches
    .reason = Regular updates are a good habit and one of our monthly routines. But they do not change a card’s number of uses.
    .harm = The customer waits through an update that cannot help.

claim-65-a7 = After 65, try again once everything is confirmed
    .reason = The number of uses is already over the limit, so trying again now gives 65 again. Use another card or method, and this card later.
    .harm = Useless attempts embarrass the customer and may count as further uses.

claim-65-a8 = After 65, ask the terminal vendor or the gateway for support
    .reason = The limit on uses is the issuer’s. Neither vendor nor gateway can change it.
    .harm = The shop waits for someone who cannot help, and the customer is not told whom to ask.

claim-65-a9 = After 65, stay patient and polite
    .reason = Every code gets the same calm sentence and no reason is read aloud. The program offers the words.

claim-65-a10 = After 65, take what customers report seriously
    .reason = Logged as an incident, it shows whether one card or many customers are affected. The program logs it with two keys.

claim-65-e1 = With 65 this sale does not go through
    .reason = Without an approval nothing was collected. With another card or method the sale is not lost.

claim-65-e2 = 65 causes a financial loss
    .reason = Nothing is charged with 65, so it costs nothing in itself. The loss comes when goods are handed over unpaid or the customer leaves.

claim-65-e3 = 65 can harm the shop’s reputation
    .reason = It is seldom the code and mostly the words and the waiting. Speak quietly and offer another way at once.

claim-65-p1 = Training staff helps with 65
    .reason = It does not prevent the code but avoids detours. The program has short trainings and drills on a simulated terminal.

claim-65-p2 = Regular care of the terminal is a good habit against 65
    .reason = Care reduces read and print faults and is worth doing. It cannot prevent 65, since that depends on the card’s number of uses.

claim-65-p3 = Watch the transaction log to notice 65 early
    .reason = The program asks for a weekly look at the incidents. A code that suddenly becomes frequent is worth a call to the acquirer.

claim-65-p4 = Keep in touch with bank and gateway because of 65
    .reason = Have the acquirer’s number and your merchant and terminal numbers at hand. A card’s own limit is still for its holder to ask about.

claim-65-p5 = Keep software up to date to prevent 65
    .reason = Take updates from your provider at a quiet time and check the last sale afterwards. They help against terminal faults, not against 65.

claim-65-x1 = It is a misconception that 65 always lies with the cardholder’s account
    .reason = The account need not be at fault. But 65 is a limit on this card’s uses, not the merchant’s settings or a system.
    .harm = The shop looks for a cause in its own settings and finds none.

claim-65-x2 = It is a misconception that 65 means the card is invalid
    .reason = The card is still good. Its number of uses is over a limit, and it can be used again later.

claim-65-x3 = It is a misconception that 65 cannot be solved
    .reason = Another card or method settles this sale. The card can be used later, and its holder can ask the issuer about the limit.

claim-58-q1 = 58 means that risk control has blocked you
    .reason = 58 means that this terminal or shop may not make this kind of sale. Whether risk control is behind it the code does not say; ask your acquirer.
    .harm = The shop changes terminals in alarm or pays someone to lift a block, instead of asking its acquirer.

claim-guide-1 = Check who settles to you and whether that company holds a payment licence
    .reason = Whoever settles your money carries it. The licence can be looked up in the regulator’s public list.

claim-guide-2 = A fee far below the usual points to merchant-code hopping
    .reason = An unusually low fee is worth a question but proves nothing. See whether name and category on the slip are those of your shop.
    .harm = A shop that looks at the fee alone may misjudge an honest provider or miss one that hops at a normal fee.

claim-guide-3 = Code hopping leads issuers to cut limits or block cards
    .reason = Sales shown under the wrong merchant may look suspicious to an issuer, so the warning makes sense. What follows is each issuer’s decision; we have read no common rule.

claim-62-m1 = 62 means the transaction failed; contact the service provider
    .reason = 62 is a restricted card. Only the issuer can explain or lift the restriction, and the cardholder has to ask; a service provider cannot.
    .harm = The shop waits for a provider who cannot help, and the customer is not told to ask the bank.

claim-62-m2 = 62 means a problem with the card or the payment system
    .reason = It does concern the card: 62 is a restricted card. But in the standard tables it has nothing to do with a fault in the payment system.
    .harm = Staff look for faults in network and terminal instead of asking for another card or another way to pay.

claim-62-c1 = 62 means insufficient balance
    .reason = Insufficient balance is 51. 62 is a restricted card, whatever the balance.
    .harm = Staff say in front of others that there is not enough money, which is wrong and embarrassing.

claim-62-c2 = 62 means an overdue credit card or a frozen account
    .reason = The card is restricted, but 62 does not give the reason. Overdue or frozen is a guess at the till.
    .harm = A guessed reason said aloud tells everyone that the customer owes money.

claim-62-c3 = 62 means a damaged stripe or chip
    .reason = An unreadable card gives a read error on the terminal and no response code. With 62 the card was read and the issuer answered.
    .harm = Staff wipe and retry, and the customer thinks the card is broken.

claim-62-c4 = 62 means the card is locked or reported lost
    .reason = A restriction it is. But a lost card is 41, a PIN lock is 38 or 75, and 62 asks nobody to keep the card.
    .harm = Staff hold on to the card or call it lost, and a quarrel follows.

claim-62-c5 = 62 means wrong or outdated merchant bank details
    .reason = 62 is about the customer’s card. A merchant not registered or not accepted is 03.
    .harm = The shop corrects its details while the card stays restricted.

claim-62-c6 = 62 means an unstable, broken or slow network
    .reason = On a broken line no 62 can arrive, only a communication error or a time-out.
    .harm = Staff work on the network while the customer waits for nothing.

claim-62-c7 = 62 means the bank’s system is under maintenance or faulty
    .reason = An issuer not operating is 91 and a fault at UnionPay is 96. 62 is a definite answer about this card.
    .harm = The customer is told to try again later, and later it is 62 again.

claim-62-c8 = 62 means a single or daily limit was exceeded
    .reason = Over an amount limit is 61 and over a number of uses is 65. A restricted card fails at any amount.
    .harm = Staff try smaller amounts or split the sale, which does not help and is against the rules.

claim-62-c9 = 62 means a risk system flagged the sale
    .reason = Risk control may be behind a restriction, but so may the region of use. 62 does not say which, and nobody at the till needs to guess.
    .harm = Staff treat the customer as a suspect, and the mood turns.

claim-62-c10 = 62 means a terminal fault or outdated firmware
    .reason = 62 is the issuer’s answer about this card. A terminal that receives it is working.
    .harm = A sound terminal goes for repair and other customers cannot pay either.

claim-62-c11 = 62 means the card has expired
    .reason = An expired card is 54, or 33 in the older table. 62 is not about the date.
    .harm = The customer is told that a valid card has expired.

claim-62-c12 = 62 means the credit limit is used up
    .reason = Not enough credit is 51. 62 is a restricted card, whatever its credit.
    .harm = Staff say aloud that the credit is used up, which is wrong and embarrassing.

claim-62-c13 = 62 comes from differences between banks’ settlement systems
    .reason = Settlement happens afterwards. 62 is an answer given on the spot about this card.
    .harm = The shop asks about settlement and learns nothing.

claim-62-c14 = 62 means a terminal setting is wrong (a function off, a port)
    .reason = A terminal not allowed for the sale is 58, and a wrong port means no answer at all. 62 is about the card.
    .harm = Someone changes settings and may cut off a terminal that worked.

claim-62-a1 = After 62, ask the customer to check and top up the balance
    .reason = 62 has nothing to do with the balance, so topping up does not help. Ask for another card or method.
    .harm = It suggests in public that there is no money, and after topping up the card still fails.

claim-62-a2 = After 62, the issuer should be asked about the card and unblock or replace it
    .reason = True, and the cardholder asks by the number on the back of the card. This sale goes on with another card or method.

claim-62-a3 = After 62, check and update the merchant’s details
    .reason = 62 is about the customer’s card. Changing the shop’s details does nothing for it.
    .harm = The shop loses time and the customer gets no help.

claim-62-a4 = After 62, check the network and call its provider if needed
    .reason = A response code arrived, so the network works.
    .harm = Staff check the line and the queue waits for nothing.

claim-62-a5 = After 62, look for bank maintenance notices and plan around them
    .reason = Maintenance would show as a code like 91 or 96. A restriction does not go away by waiting.
    .harm = The customer waits or comes back for nothing, when another card would do.

claim-62-a6 = After 62, learn the limit and use another method above it
    .reason = Another method is right. But 62 is not a limit, so there is none to learn.
    .harm = Staff think a smaller amount will pass and try the card again.

claim-62-a7 = After 62, cooperate with the bank’s enquiry and ask the customer for proof
    .reason = Answering the acquirer’s questions is right. But the till does not collect proof, and 62 does not say that the customer did anything wrong.
    .harm = Asking for proof feels like an interrogation, and the shop ends up keeping papers it should not have.

claim-62-a8 = After 62, have the terminal repaired or its firmware updated
    .reason = The terminal is not the problem. After repair and update the same card still gets 62.
    .harm = A sound terminal stands idle until someone comes.

claim-62-a9 = After 62, diagnose in order: card, payment system, network, terminal
    .reason = The code already says that the card is restricted. The rest need not be examined.
    .harm = By the end of the round the customer is gone, when asking for another card would have been enough.

claim-62-a10 = After 62, take the payment another way
    .reason = True, this is the thing to do: another card, a QR payment or cash.

claim-62-e1 = With 62 this sale does not go through
    .reason = Without an approval nothing is charged. Another card or method can still settle it.

claim-62-e2 = With 62 the customer waits, is unhappy and may leave
    .reason = That is why speed counts: one glance, one calm sentence, another way to pay at once.

claim-62-e3 = At peak hours 62 costs the shop money
    .reason = One 62 is settled in a sentence. Most of the loss comes from repeated tries and looking in the wrong place.

claim-62-p1 = Regular care of chip and stripe readers helps to prevent 62
    .reason = Clean readers mean fewer read errors and are worth it. But 62 is a restricted card, which care cannot prevent.

claim-62-p2 = Merchant training and credit files help to prevent 62
    .reason = Training helps, and the program has short trainings and drills. Credit files are for payment companies; a shop should keep none on its customers.

claim-62-p3 = Improve the network and encrypt important traffic to prevent 62
    .reason = Testing the line weekly and having a second one is a good habit, and the terminal encrypts payments itself. It helps against outages, not against 62.

claim-62-p4 = Update system and firmware and follow patch notices to prevent 62
    .reason = Follow your provider’s notices, at a quiet time. It helps against terminal faults, not against 62.

claim-62-p5 = Risk prevention and monitoring help against 62
    .reason = A shop can look through its incidents every week and tell the acquirer what is unusual. Watching the payments themselves is the companies’ job.

claim-62-p6 = Good support and a feedback channel matter with 62
    .reason = What customers report goes into the incident log and is looked through weekly. That is a feedback channel.

claim-62-p7 = Reminding customers to check their card details prevents 62
    .reason = A look at whether it is the right card and still valid does no harm. But a restriction is not printed on the card, and staff should not read its details aloud.

claim-62-p8 = Backing up important data is part of prevention against 62
    .reason = Backups should be made; the program makes them and asks for a monthly check. They save your records and have no bearing on 62.

claim-guide-4 = A terminal costs a device price, a fee per sale, a deposit, installation and upkeep, as quoted
    .reason = Ask about each and have it in the contract, above all how a deposit comes back and whether the fee may change.

claim-61-m1 = 61 just means the transaction failed
    .reason = It did fail, but the standard tables are specific: the amount is over a limit.
    .harm = Staff do not see that a limit is the cause and keep trying the same amount.

claim-61-m2 = 61 means the transaction was refused
    .reason = It was refused, but that is only half of it: the standard tables give the reason, an amount over a limit.

claim-61-c1 = 61 means that no valid card was inserted
    .reason = Without a card there is no request and no response code. With 61 the card was read.
    .harm = The customer inserts the card again and again, and the same amount gets 61 each time.

claim-61-c2 = 61 means a damaged or demagnetised stripe
    .reason = An unreadable stripe gives a read error and no response code. 61 is an amount over a limit.
    .harm = The customer thinks the card is broken and replaces it for nothing.

claim-61-c3 = 61 means the card is frozen or restricted
    .reason = A restricted card is 62. 61 says only that this amount is over a limit; the card is not frozen.
    .harm = Staff say without any ground that the card is frozen.

claim-61-c4 = 61 means insufficient balance
    .reason = Insufficient balance is 51. 61 is over a limit, however much money there is.
    .harm = Staff say in public that there is not enough money, which is wrong and embarrassing.

claim-61-c5 = 61 means an unstable or broken network
    .reason = On a broken line there is no response code, only a communication error or a time-out.
    .harm = Staff look into the network while the customer waits for nothing.

claim-61-c6 = 61 means a weak signal
    .reason = A weak signal leads to no connection or a time-out, not to an answer about the amount.
    .harm = Staff walk about with the terminal and get 61 again.

claim-61-c7 = 61 means the terminal software is too old
    .reason = A limit does not depend on the age of the software, and a terminal that receives 61 is working.
    .harm = The shop updates software in front of the customer and gets 61 again.

claim-61-c8 = 61 means a wrong card number or PIN was entered
    .reason = A wrong number is 14 and a wrong PIN is 55. 61 looks only at the amount.
    .harm = The customer enters the PIN again for nothing, and a slip there may lock the card.

claim-61-c9 = 61 means the steps were done in the wrong order
    .reason = The order of steps has no effect on a limit. The only slip that leads to 61 is a mistyped amount, such as one zero too many.
    .harm = Staff start all over and the same amount gets 61 again.

claim-61-c10 = 61 means a key was touched by mistake or the screen closed
    .reason = A slip of the finger can make the amount too large, so look at it. Closing the screen does not lead to 61.
    .harm = Staff reopen the screen and retry without looking at the amount.

claim-61-c11 = 61 means a terminal hardware fault
    .reason = The terminal read the card, sent the request and received an answer: it works.
    .harm = A sound terminal is taken out of use and later customers cannot pay either.

claim-61-c12 = 61 means a bank system fault or maintenance
    .reason = An issuer not operating is 91 and a fault at UnionPay is 96. 61 is a definite answer about the amount.
    .harm = The customer is sent away to come back later and gets 61 again.

claim-61-c13 = 61 means the software crashed or failed
    .reason = Crashed software gives no response code. After a real freeze, look up the last sale first.
    .harm = Staff restart the terminal and run the card again for nothing.

claim-61-c14 = 61 means the card has expired
    .reason = An expired card is 54, or 33 in the older table. 61 is not about the date.
    .harm = The customer goes to replace a valid card.

claim-61-c15 = 61 means the issuer restricts some kinds of sale
    .reason = The limit may well be the issuer’s. But 61 is about the amount only; a sale not allowed is 57 and a restricted card is 62.
    .harm = Staff speak of forbidden sales, and nobody sees that it is the amount.

claim-61-c16 = 61 means the merchant account is abnormal (unsettled, frozen)
    .reason = A merchant not registered or not accepted is 03. A merchant may have an amount limit of its own, but unsettled or frozen is not what 61 means.
    .harm = The shop believes its account is frozen and stops taking cards.

claim-61-c17 = 61 means the customer’s account is overdrawn
    .reason = Not enough balance or credit is 51. 61 is over a limit and says nothing about an overdraft.
    .harm = Staff say that the customer is overdrawn, which is wrong and hurtful.

claim-61-c18 = 61 means the type of sale is not allowed
    .reason = A card not allowed for it is 57, a terminal 58, a function the issuer lacks 40. 61 looks only at the amount.
    .harm = Staff try one type of sale after another for nothing.

claim-61-c19 = 61 means a single or daily total is over the limit
    .reason = True, this is what 61 means in the tables; the cardholder may also have set the limit. Do not split the sale, ask for another card or method.

claim-61-c20 = 61 means use away from home is restricted
    .reason = A restriction by region belongs to 62. 61 looks at the amount, wherever the card is used.
    .harm = The customer thinks it would work at home, but it is still over the limit.

claim-61-a1 = After 61, check that the card is inserted and intact
    .reason = With a response code the card has been read. Inserting it again changes nothing.
    .harm = The card goes in and out and time is lost.

claim-61-a2 = After 61, check the Wi-Fi signal and move the terminal
    .reason = A response code arrived, so the signal was good enough. It has no effect on a limit.
    .harm = Staff walk about while the customer waits.

claim-61-a3 = After 61, update the terminal software
    .reason = Regular updates are a good habit. They do not change a limit and are not for the moment a customer waits.
    .harm = The customer waits through an update that cannot help.

claim-61-a4 = After 61, check the amount and follow the right steps
    .reason = See whether the amount was mistyped. If so, correct it and try once; if not, ask for another card or method.

claim-61-a5 = After 61, ask staff or support for help
    .reason = Asking is fine when one does not know the steps. But support cannot change the limit on a card; another method is quicker.

claim-61-a6 = After 61, have the maker repair or replace the device
    .reason = The terminal is not broken. Repaired or replaced, it shows 61 again.
    .harm = A sound terminal stands idle.

claim-61-a7 = After 61, update or restore the software
    .reason = The software did not fail, and restoring a terminal may lose its parameters.
    .harm = After a restore the terminal may need a visit by the service.

claim-61-a8 = After 61, call the bank’s technical support
    .reason = The issuer can tell about the limit, and the cardholder asks by the number on the card. Technical support cannot help.
    .harm = The shop spends its time on the phone without an answer about the limit.

claim-61-a9 = After 61, ask for another card
    .reason = True: another card or method, and the whole amount at once.

claim-61-a10 = After 61, adjust method or amount to stay within the limit
    .reason = Taking the whole sale by another method is fine. Making the amount smaller and splitting the sale to pass a limit is forbidden by acquirers.
    .harm = The shop risks penalties or losing its terminal, and every extra charge is one more to dispute.

claim-61-a11 = After 61, verify the status of both accounts
    .reason = 61 does not say that any account is in trouble, and a shop neither can nor should look into a customer’s account.
    .harm = Questions about the account offend the customer, and details get written down that should not be.

claim-61-a12 = After 61, retry when maintenance is over
    .reason = 61 has nothing to do with maintenance. The same amount is still over the limit afterwards.
    .harm = The customer waits or comes back for nothing.

claim-61-a13 = After 61, ask the customer to check the PIN
    .reason = A wrong PIN is 55. With 61 the PIN is not the matter, and entering it again only adds a chance of error.
    .harm = The customer enters the PIN over and over, and too many errors lock the card.

claim-61-p1 = Charging the battery and cleaning the screen help to prevent 61
    .reason = A good habit and part of our routines. It means fewer shutdowns and slips of the finger but does not prevent a limit.

claim-61-p2 = Train operators and stress security because of 61
    .reason = Training helps, above all the lines: no splitting, no asking for the PIN, no copying of card numbers.

claim-61-p3 = Explaining the rules to customers reduces 61
    .reason = Keep it short and polite and offer another way to pay. No lecture, and no reasons in front of others.

claim-61-p4 = Checking that the card is a current issue prevents 61
    .reason = The age of a card has no effect on a limit. The terminal looks at the expiry date, and an expired card is 54.
    .harm = Staff question customers about their cards, which offends and does not help.

claim-61-p5 = Have an emergency routine for failures like 61
    .reason = True: see whether the money is taken, then another method, and the acquirer when in doubt. The program asks for a monthly drill.

claim-61-p6 = Knowing the limits and staying within them prevents 61
    .reason = Know the limits of your shop and terminal and write them down. Those of a card cannot be seen at the till, and splitting is no way to stay within them.
    .harm = Staying within the limit is easily taken for splitting the sale, which is against the rules.

claim-guide-5 = A provider with its own back office or app is a proper one
    .reason = A back office is useful, since you can look up sales yourself. But an app is easily made; look at licence and contract as well.
    .harm = A shop that trusts an app alone may leave its money with someone who has no licence.

claim-guide-6 = Check that the provider holds a payment licence
    .reason = True, this comes first. Look it up in the regulator’s public list, and see that this very company settles to you.

claim-none-m1 = A terminal sometimes says only “card error”, with no code
    .reason = Without a code there is no reason from the issuer; mostly the card was not read. Check the last sale, then insert once more or use another card.

claim-none-c1 = “Card error” means amount, type or time does not match what was entered
    .reason = A mismatch gets a response code or a text of its own. “Card error” mostly means that the card was not read.
    .harm = Staff go over the figures instead of looking at card and reader.

claim-none-c2 = “Card error” means a damaged card, a dead stripe or an unreadable chip
    .reason = True, this is the usual cause, along with a card the wrong way round or dirty. Insert once more, then another card; never key the number in.

claim-none-c3 = “Card error” means a communication fault or a software bug
    .reason = A failed line mostly says so in its own words. If unsure, look at the signal, and check the last sale before trying again.
    .harm = Staff work on the line and forget to see whether the last sale was charged.

claim-none-c4 = “Card error” means an operator mistake (keys, input)
    .reason = A card the wrong way round, pulled too early or swiped too fast does lead to it. A wrong amount does not.

claim-none-c5 = “Card error” means insufficient balance
    .reason = Insufficient balance is the issuer’s code 51. Without a code nobody knows anything about the balance.
    .harm = Staff say in public and without any ground that there is not enough money.

claim-none-c6 = “Card error” means the card is expired or not activated
    .reason = Expired is 54 and not activated is 21, both with a code. Without one, take it first as a card that was not read.
    .harm = The customer goes to replace a card that only needed wiping.

claim-none-c7 = “Card error” means a daily or single limit was exceeded
    .reason = Over an amount limit is 61, with a code. Without a code there is no saying that a limit is the cause.
    .harm = Staff make the amount smaller or split the sale, which does not help and is against the rules.

claim-none-c8 = “Card error” means an unstable or broken network
    .reason = A broken line mostly shows as a communication error or a time-out. If it broke in mid-sale the outcome is unknown: check before you charge.
    .harm = Running the card again as soon as the line is back may charge the customer twice.

claim-none-c9 = “Card error” means a hardware fault (power, card reader)
    .reason = It may be. If several cards all fail, it is the reader: use another terminal or method and call service.

claim-none-a1 = After “card error”, check the transaction details
    .reason = What to check first is the last sale: did it go through or not. One glance is enough for the amount.
    .harm = Checking the amount but not the last sale may end in charging twice.

claim-none-a2 = After “card error”, have the card checked by issuer or vendor
    .reason = The issuer can check a card for its holder. The vendor repairs terminals and should not be given a customer’s card.
    .harm = A card that leaves its holder’s hands may be misused and leads to disputes.

claim-none-a3 = After “card error”, check communication and software updates
    .reason = Check the last sale, then signal and cable. Leave an update for a quiet time.

claim-none-a4 = After “card error”, do the operation again
    .reason = Yes, but only after the last sale shows that nothing was charged, and only once.
    .harm = Without that check the customer may pay twice.

claim-none-a5 = After “card error”, ask the customer to top up or pay another way
    .reason = Another way to pay is right. Without a code nothing is known about the balance, so do not speak of topping up.
    .harm = It suggests in public that there is no money, when the card was just not read.

claim-none-a6 = After “card error”, ask the POS provider to raise the limit
    .reason = Without a code nobody knows of a limit. A limit would show as 61, and the provider cannot raise that of a card.
    .harm = The shop applies for a limit it does not need, and the card still cannot be read.

claim-none-a7 = After “card error”, do a simple hardware check (power, reader)
    .reason = Look at power and the card slot and try another card. Never open the case, and stop using it if there is a part that does not belong.

claim-none-a8 = If “card error” stays, call after-sales service
    .reason = True, when several cards all fail. Use the number in your contract or on the terminal, with merchant and terminal number at hand.

claim-none-a9 = If the card cannot be read, have it replaced
    .reason = If other terminals cannot read it either, the cardholder can ask the issuer. Take this sale another way.

claim-none-a10 = After “card error”, analyse calmly and stay alert
    .reason = True: follow the steps. Be alert to parts that do not belong on the terminal and to charging twice, not to the customer.

claim-57-m1 = 57 means the PIN is invalid (wrong or expired)
    .reason = A wrong PIN is 55, and too many wrong PINs is 38 or 75. 57 means the issuer does not allow this card to make this transaction.
    .harm = The customer is asked to try one PIN after another, which may lock the card.

claim-57-m2 = 57 means an invalid transaction
    .reason = In the standard tables an invalid transaction is 12. 57 means the issuer does not allow this card to make this transaction.
    .harm = Staff think they made a mistake and redo the sale on the same card instead of asking for another way to pay.

claim-57-m3 = 57 just means the transaction failed
    .reason = It did fail, but the standard tables are specific: the issuer does not allow this card to make this transaction.
    .harm = Staff take it for a passing fault and try the same card again and again.

claim-57-m4 = 57 points to faulty firmware or a wrong system setting
    .reason = In the standard tables 57 is about the card, which the issuer does not allow for this transaction, not about firmware. A limit on the terminal's side is 58.
    .harm = The shop takes a sound terminal out of use for repair, while the customer could have paid another way.

claim-57-c1 = 57 comes from a wrong PIN
    .reason = A wrong PIN is 55. 57 means the issuer does not allow this card for this sale, whatever the PIN.
    .harm = The customer enters the PIN again and again, and too many errors lock the card.

claim-57-c2 = 57 comes from an expired PIN
    .reason = No code in the table speaks of an expired PIN, least of all 57. It means the issuer does not allow this card for this sale.
    .harm = The customer has the PIN changed at the bank and still gets 57.

claim-57-c3 = 57 comes from a physically damaged card
    .reason = A damaged card gives a read error and no response code. With 57 the card was read and the issuer answered.
    .harm = The customer replaces the card for nothing and still gets 57.

claim-57-c4 = 57 comes from a fault inside the terminal
    .reason = A terminal that receives the issuer’s answer is working.
    .harm = A sound terminal is taken out of use and later customers cannot pay either.

claim-57-c5 = 57 comes from an insufficient balance
    .reason = Insufficient balance is 51. 57 has nothing to do with the money on the card.
    .harm = Staff say in public that there is not enough money, which is wrong and embarrassing.

claim-57-c6 = 57 comes from a wrong number, expiry date or security code
    .reason = A wrong number is 14, a wrong expiry date 54 and a failed security code 59. 57 is none of these.
    .harm = Staff ask for numbers and security codes and write them down, which a shop must never do.

claim-57-c7 = 57 comes from bad contact between card and reader
    .reason = With bad contact the card is not read and the issuer gives no answer.
    .harm = The card goes in and out, and it is 57 each time.

claim-57-c8 = 57 comes from a device that does not support NFC
    .reason = Without support the terminal cannot read phone or card and asks for the chip instead. 57 is an answer from the issuer.
    .harm = The shop thinks it needs a new terminal and spends money for nothing.

claim-57-c9 = 57 comes from a delay in back end or network
    .reason = A delay ends in a time-out, and then the outcome is unknown and must be checked. 57 is a definite answer, nothing charged.
    .harm = Staff confuse the two and run the card again after a real time-out as well.

claim-57-c10 = 57 comes from a restricted card
    .reason = Close: the issuer does not allow this card for this sale. Card type, range of use or a risk rule may be behind it, the code does not say which; a restricted card as such is 62.

claim-57-a1 = After 57, confirm the PIN and ask the bank how to reset it
    .reason = 57 has nothing to do with the PIN; that is 55. Ask for another card or method.
    .harm = Further PIN tries may lock the card, and after a reset it is still 57.

claim-57-a2 = After 57, have the bank change the PIN
    .reason = With a new PIN the issuer still does not allow this card for this sale.
    .harm = The customer goes to the bank for nothing.

claim-57-a3 = After 57, check device and software version
    .reason = 57 is an answer from the issuer, so the device works.
    .harm = The customer waits, and no fault is found.

claim-57-a4 = After 57, check the balance
    .reason = Insufficient balance is 51. Looking at the balance does not help with 57.
    .harm = It suggests in public that there is not enough money.

claim-57-a5 = After 57, verify the card details
    .reason = 57 is no error in the details. Checking number and security code does not help, and a shop should neither look at nor note them.
    .harm = Number and security code are read out or written down and may leak.

claim-57-a6 = After 57, check the card’s chip and stripe
    .reason = With a response code the card was read; chip and stripe are fine.
    .harm = Time is lost and the customer thinks the card is broken.

claim-57-a7 = After 57, make sure the reader makes good contact
    .reason = Bad contact gives a read error. With 57 the contact was good.
    .harm = The card goes in and out, and 57 stays.

claim-57-a8 = After 57, call the maker, after-sales or the bank’s hotline
    .reason = Only the issuer’s number helps, and the cardholder calls it. Maker and after-sales have no say in the issuer’s decision.
    .harm = The shop waits for after-sales, only to hear that the terminal is fine.

claim-57-e1 = With 57 the merchant is not paid
    .reason = True, without an approval nothing is charged. Collect by another card or method before handing over the goods.

claim-57-e2 = With 57 customers are unhappy and come back less
    .reason = It may be so, and it depends on the words. A calm sentence and another way to pay spare the customer embarrassment.

claim-57-e3 = 57 causes delay and manual work
    .reason = True, so the steps must be short. The program shows the one thing to do at a glance.

claim-57-e4 = Handled badly, 57 looks unprofessional and harms the reputation
    .reason = True: guessing at reasons and trying again and again do the harm. The same words each time and a quick hand avoid it.

claim-57-p1 = Train staff and stress PIN care because of 57
    .reason = Training is good. For staff there is one rule: only the cardholder enters the PIN, and nobody asks, listens or notes. It does not prevent 57.

claim-57-p2 = Check keypad and screen because of 57
    .reason = A weekly look is a good habit and also finds parts that do not belong. It does not prevent 57.

claim-57-p3 = Install updates and patches because of 57
    .reason = Follow your provider’s notices, at a quiet time. It helps against terminal faults and does not prevent 57.

claim-guide-7 = To get a terminal: form, verification, recommended model, delivery by post, registration
    .reason = That is roughly how it goes, but the main things are missing: the licence, a written contract, who settles to you and how a deposit comes back.
    .harm = A shop that only fills in the form may hand its papers and takings to someone without a licence.

claim-guide-8 = A third-party payment company is an independent acquirer licensed by the central bank
    .reason = True of those that hold the licence. Not everyone using the name does, so look it up, and see that card acquiring is in its scope.

claim-web-1 = 51 may be an expired card or a network fault
    .reason = 51 is too little balance or credit, a definite answer from the issuer. An expired card is 54, and a broken line brings no code at all.
    .harm = Staff restart the router while nobody asks for another card.

claim-web-2 = 40 means a broken sensor or circuit board
    .reason = 40 means the issuer does not support this kind of transaction. It has nothing to do with parts of the terminal.
    .harm = A sound terminal goes for repair and the shop is without one for days.

claim-web-3 = 08 means failed, please try again
    .reason = This is the line of 09 printed one row too high. In the ISO 8583 table 08 is approved after an identity check, so it is charged; UnionPay’s table has no 08.
    .harm = An approved sale is run again and the customer pays twice.

claim-web-4 = 09 means failed, just try again
    .reason = In the older table 09 is a request still in progress: the first attempt has no result yet. Look it up before you charge anything.
    .harm = If the first attempt succeeds after all, trying again charges twice.

claim-web-5 = 04 means you must take the card away
    .reason = The table does ask for pick-up, but that is the issuer’s request and no order to the cashier. Unless your acquirer says so on the phone, hand the card back.
    .harm = Staff and customer struggle over a card, and someone may get hurt.

claim-web-6 = After 04, ask the customer for another card
    .reason = That is the thing to do at the till: hand the card back in the usual tone and ask for another card or method.

claim-web-7 = 04 means an invalid terminal
    .reason = In the UnionPay table 04 is the issuer’s request to pick up the card. A few acquirers use it otherwise in lists of their own, so choose the right code set first.
    .harm = The shop has its terminal looked at and runs the same card on another one.

claim-web-8 = 04 from the UnionPay gateway also means pick up the card
    .reason = In the gateway’s own table 04 means that the status is unclear. It only shares its number with the card code; look up the result first.
    .harm = Taken for a refusal and charged again, the customer may pay twice.

claim-web-9 = 05 from the UnionPay gateway is a refusal as well
    .reason = In the gateway’s own table 05 means accepted, query later. It is not a decline: look up the result before you charge again.
    .harm = Taken for a refusal and started anew, both payments may be charged.

claim-web-10 = 05 means the card is expired or invalid
    .reason = With 05 the issuer refused without giving the real reason. Expired is 54 and an invalid number is 14.
    .harm = Staff state a guess as a fact, and the customer replaces a card for nothing.

claim-web-11 = 82 on a Visa card means a wrong expiry date
    .reason = For Visa 82 is a failed online check of chip or CVV, not the date. With other schemes it means something else again.
    .harm = Staff look at the date only and do not think of the chip or another card.

claim-web-12 = 91 is a hard decline and trying again is no use
    .reason = 91 means the issuer, or the network between, is not operating for now; the card is fine. Use another method, and this card later.
    .harm = The customer believes the card is dead and troubles the bank for nothing.

claim-web-13 = After 91 the card can be tried again at once
    .reason = It may be tried later, that much is true. But a system that is down does not come back at once, and a debit notice must be checked first.
    .harm = The queue grows, and if one attempt was charged after all the customer may pay twice.

claim-web-14 = Visa allows up to 15 retries in 30 days after a decline
    .reason = That is the older rule. Acquirers moved to 20 in 2025, and the Visa rules of April 2026 say 20. It is a ceiling and no target: at the till, one corrected retry at most.
    .harm = Staff think a dozen tries are left and hammer one card, which may cost the shop fees.

claim-web-15 = If a sale was debited without a slip, always have the customer pay again; nobody pays twice
    .reason = A missing slip does not mean a failed sale; the first one may be charged. Look up the last sale, reprint, and charge nothing until it is clear.
    .harm = The customer pays twice, the refund is troublesome and the shop loses trust.

claim-web-16 = If a sale was debited but no slip came out, just run the card again
    .reason = A debit notice makes the outcome unknown. Look at the last sale and the portal, and charge again only when it shows as not taken or reversed.
    .harm = Both charges may stand, and the customer has paid twice.

claim-web-17 = Money debited without a slip comes back by itself within 48 hours
    .reason = Mostly the issuer releases it, but the time differs from bank to bank. Do not promise a date for a bank.
    .harm = When the date passes, the customer comes back and blames the shop.

claim-web-18 = The terminal reverses a failed sale only when the next one is made
    .reason = Checking first is right. But terminals differ; some cancel by themselves within two to three minutes, so do not make a sale just to set off a reversal.
    .harm = Another charge made for that purpose muddles the books even more.

claim-web-19 = A printed slip means the payment succeeded
    .reason = Read what it says: only an approval counts, and some terminals print a slip for a decline too.
    .harm = Goods are handed over on sight of paper, and the shop may have collected nothing.

claim-web-20 = A printed slip proves nothing, the sale may still fail for lack of balance
    .reason = A slip that says approved means the issuer agreed; a lack of balance shows as declined. If in doubt, look up the last sale and do not charge again.
    .harm = Staff distrust a good sale and make the customer pay twice.

claim-web-21 = After 61, split the sale into several smaller ones
    .reason = Splitting a sale to get under a limit is forbidden by acquirers. Take the whole amount by another card or method.
    .harm = The shop risks penalties or losing its terminal, and some parts go through while others do not.

claim-web-22 = After 65, change the amount and charge in several parts
    .reason = 65 is a limit on the number of uses, so more parts use up more. Splitting itself is forbidden by acquirers.
    .harm = The card becomes even less usable, and the shop risks penalties.

claim-web-23 = 01 means a communication fault
    .reason = With 01 the issuer refuses and wants the cardholder to get in touch. To receive it, communication had to work.
    .harm = Staff check the line and keep trying, and nobody tells the customer to ask the issuer.

claim-web-24 = A tamper alarm can be cleared with an unlock code or a restart
    .reason = After a tamper alarm the keys are erased and someone may have handled the terminal. Stop using it at once and ask the acquirer for a replacement.
    .harm = A terminal that may have been altered stays in use and cards and PINs may be copied.

claim-web-25 = 07 means an invalid account
    .reason = That is another country’s list. In UnionPay’s older table and in ISO 8583, 07 is a pick-up request under special conditions; hand the card back all the same.
    .harm = With a meaning from elsewhere, staff give the customer a wrong reason.
