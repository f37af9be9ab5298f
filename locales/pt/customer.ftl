# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Português
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = .
language-decimal = ,
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = O pagamento não foi concluído. Deseja usar outro cartão ou pagar de outra forma? O seu banco pode dar mais informações.
say-approved = O pagamento foi concluído. Aqui está o seu recibo.
say-id-check = O pagamento está aprovado. O banco pede que eu veja um documento de identificação, por favor.
say-partial = Este cartão pagou uma parte. Como deseja pagar o restante?
say-checking = O resultado ainda não está claro. Um momento, por favor; vamos verificar, para que não pague duas vezes.
say-pin-retry = Pode digitar o seu PIN (senha) mais uma vez, por favor? Sem pressa.
say-insert-chip = Desta vez é preciso usar o chip. Insira o seu cartão, por favor, e digite o PIN (senha) quando for pedido.
say-try-again = Não foi concluído. Pode tentar mais uma vez, por favor?
say-refresh-qr = Pode atualizar o seu código de pagamento, por favor? Vou ler o código outra vez.
say-finish-on-phone = Por favor, conclua o pagamento no seu telemóvel (celular). Vemos o resultado aqui.
say-our-correction = Há algo a corrigir do nosso lado. Um momento, e faremos outra vez.
say-our-side = Lamentamos, mas neste momento não podemos aceitar este pagamento. Pode pagar de outra forma?
say-bank-unreachable = O sistema do banco não consegue processar neste momento; não é por causa do seu cartão. Pode pagar de outra forma?
say-check-details = Pode conferir o que digitou, por favor? Depois tentamos mais uma vez.

## The slip

slip-title = Sobre o seu pagamento
slip-unclear = O resultado deste pagamento ainda não é conhecido
slip-unclear-text = Ainda não é possível dizer se o valor foi cobrado; é preciso verificar. Guarde este papel, por favor, e acompanhe a sua conta.
slip-paid = Este pagamento foi concluído
slip-paid-text = Guarde este papel com o seu recibo, por favor.
slip-partly = Este cartão pagou uma parte do valor
slip-partly-text = O recibo indica quanto. Guarde este papel com o recibo, por favor.
slip-otherwise = Este pagamento com cartão não foi concluído; o pagamento foi feito de outra forma
slip-otherwise-text = Se na sua conta aparecer também uma cobrança por este pagamento com cartão, volte com este papel, por favor, e veremos juntos.
slip-reversed = Este pagamento foi cancelado ou reembolsado
slip-reversed-text = O processo cabe à empresa de pagamentos da loja e ao emissor do cartão; a loja não consegue ver em que dia chegará. Acompanhe a sua conta, por favor.
slip-not-done = Este pagamento com cartão não foi concluído
slip-not-charged-text = De acordo com as anotações da loja, nada foi cobrado. Se na sua conta aparecer uma cobrança, volte com este papel, por favor, e veremos juntos.
slip-not-done-text = Se na sua conta aparecer uma cobrança, volte com este papel, por favor, e veremos juntos.
slip-bank = Só o emissor do cartão pode ver a sua conta. Se quiser saber mais, ligue para o número no verso do cartão e indique a data, a hora e o valor abaixo.
slip-shop = Loja
slip-by = Atendimento por
slip-when = Data e hora
slip-amount = Valor
slip-last4 = Últimos 4 dígitos
slip-reference = N.º de referência
slip-trace = N.º sequencial
slip-printed = Data de impressão
