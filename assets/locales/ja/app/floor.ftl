# 現場の絵。指したものの名前。
floor-office = { $role }
floor-office-unread = { $role }（未読{ $num }件）
floor-office-rings = { $role }（電話が鳴っています）
floor-outside = 社外：{ $role }
floor-person-free = { $person }：手が空いています
floor-person-busy = { $person }：作業中
floor-person-talking = { $person }：通話中または会議中
floor-person-tired = { $person }：疲れています
floor-person-away = { $person }：不在
floor-message = { $from }から{ $to }へ届くところです
floor-call = { $from }と{ $to }が話しています
floor-call-rings = { $from }が{ $to }を呼び出しています
floor-service = { $service }：機能{ $function }％、防御{ $security }％
