/** Capitals and seats of power by the code of their country: as words for a government, or for the city itself. */
export const CAPITALS: readonly (readonly [names: string, country: string])[] = [
  ['Beijing|Peking|Pékin|Пекин|Пекина|Пекину|Пекином|Пекине|Пекін|Пекіна|Пекіну|北京', 'cn'],
  ['Moscow|Moskau|Moscou|Москва|Москвы|Москве|Москву|Москвой|Москви|Москві|莫斯科', 'ru'],
  ['Washington|Вашингтон|Вашингтона|Вашингтону|Вашингтоне|华盛顿', 'us'],
  ['Kyiv|Kiev|Kiew|Киев|Киева|Киеву|Киеве|Київ|Києва|Києву|Києві|基辅', 'ua'],
  ['London|Londres|Лондон|伦敦', 'gb'],
  ['Paris|Париж|巴黎', 'fr'],
  ['Berlin|Берлин|Берлина|Берлине|Берлін|Берліна|Берліні|柏林', 'de'],
  ['Minsk|Минск|Минска|Минске|Мінськ|Мінська|Мінську|明斯克', 'by'],
  ['Ankara|Анкара|Анкары|Анкаре|Анкару|Анкари|Анкарі|安卡拉', 'tr'],
  ['Tehran|Teheran|Téhéran|Тегеран|德黑兰', 'ir'],
  ['Pyongyang|Pjöngjang|Пхеньян|平壤', 'kp'],
  ['Seoul|Séoul|Сеул|首尔', 'kr'],
  ['Tokyo|Tokio|Токио|Токіо|东京', 'jp'],
  ['Taipei|Тайбэй|台北', 'tw'],
  ['New Delhi|Delhi|Neu-Delhi|Нью-Дели|新德里', 'in'],
  ['Warsaw|Warschau|Varsovie|Варшава|Варшавы|Варшаве|Варшави|Варшаві|华沙', 'pl'],
  ['Prague|Prag|Прага', 'cz'],
  ['Vienna|Wien|Vienne|Вена|维也纳', 'at'],
  ['Rome|Rom|Рим', 'it'],
  ['Madrid|Мадрид', 'es'],
  ['Budapest|Будапешт', 'hu'],
  ['Bucharest|Bukarest|Bucarest|Бухарест', 'ro'],
  ['Belgrade|Belgrad|Белград', 'rs'],
  ['Sofia|София', 'bg'],
  ['Astana|Астана', 'kz'],
  ['Tashkent|Ташкент', 'uz'],
  ['Bishkek|Бишкек', 'kg'],
  ['Yerevan|Eriwan|Erevan|Ереван', 'am'],
  ['Tbilisi|Tiflis|Тбилиси', 'ge'],
  ['Baku|Bakou|Баку', 'az'],
  ['Riyadh|Riad|Эр-Рияд', 'sa'],
  ['Abu Dhabi|Абу-Даби', 'ae'],
  ['Doha|Доха', 'qa'],
  ['Cairo|Kairo|Le Caire|Каир', 'eg'],
  ['Canberra', 'au'],
  ['Ottawa', 'ca'],
  ['Stockholm|Стокгольм', 'se'],
  ['Oslo|Осло', 'no'],
  ['Helsinki|Хельсинки', 'fi'],
  ['Copenhagen|Kopenhagen|Copenhague|Копенгаген', 'dk'],
  ['Tallinn|Таллин', 'ee'],
  ['Riga|Рига', 'lv'],
  ['Vilnius|Вильнюс', 'lt'],
  ['The Hague|Den Haag|La Haye|Гаага', 'nl'],
  ['Bern|Берн', 'ch'],
  ['Hanoi|Ханой', 'vn'],
  ['Bangkok|Бангкок', 'th'],
  ['Jakarta', 'id'],
  ['Kuala Lumpur', 'my'],
  ['Islamabad', 'pk'],
  ['Kabul', 'af'],
  ['Baghdad', 'iq'],
  ['Damascus', 'sy'],
  ['Jerusalem|Tel Aviv', 'il'],
  ['Pretoria', 'za'],
  ['Havana', 'cu'],
  ['Caracas', 've'],
  ['Ulaanbaatar', 'mn'],
  ['Dushanbe|Душанбе', 'tj'],
  ['Ashgabat|Ашхабад', 'tm'],
  ['Chisinau|Кишинёв', 'md'],
]

/** Continents, seas, large cities, provinces and regions that texts about trade name. */
export const PLACES: readonly string[] = `
Europe|Asia|Africa|North America|South America|Latin America|Central Asia|Eastern Europe|Western Europe|Middle East|
Southeast Asia|Balkans|Baltics|Caucasus|Siberia|Scandinavia|Black Sea|Baltic Sea|Red Sea|Caspian Sea|South China Sea|
Sea of Azov|Arctic|Crimea|Donbas|Donbass|Donetsk|Luhansk|Lugansk|Kherson|Zaporizhzhia|Mariupol|Bakhmut|Kharkiv|Odesa|
Odessa|Lviv|Dnipro|Sevastopol|Chechnya|Dagestan|Tatarstan|Bashkortostan|Sakhalin|Kamchatka|Kaliningrad|St Petersburg|
St. Petersburg|Saint Petersburg|Novosibirsk|Yekaterinburg|Kazan|Nizhny Novgorod|Vladivostok|Khabarovsk|Rostov-on-Don|
Krasnodar|Samara|Omsk|Tula|Murmansk|Belgorod|Kursk|Bryansk|Shanghai|Shenzhen|Guangzhou|Chongqing|Tianjin|Wuhan|Chengdu|
Nanjing|Hangzhou|Xi’an|Qingdao|Dalian|Ningbo|Suzhou|Harbin|Urumqi|Shandong|Shaanxi|Guangdong|Zhejiang|Jiangsu|Hebei|
Henan|Hubei|Hunan|Sichuan|Fujian|Anhui|Liaoning|Heilongjiang|Jilin|Yunnan|Xinjiang|Inner Mongolia|Tibet|Istanbul|Izmir|
Dubai|Sharjah|Mumbai|Hamburg|Munich|Frankfurt|Cologne|Rotterdam|Antwerp|Brussels|Geneva|Zurich|Milan|Barcelona|Marseille|
Lyon|New York|Los Angeles|Chicago|Houston|San Francisco|Gdansk|Klaipeda|Almaty|Osaka|Busan|Silicon Valley|Hainan|
Gaza|West Bank|Kashmir|Persian Gulf|Suez Canal|Bosphorus|
Europa|Asien|Afrika|Nahost|Naher Osten|Krim|Sibirien|Schanghai|München|Köln|Brüssel|Genf|Zürich|Mailand|Antwerpen|
Afrique|Asie|Moyen-Orient|Crimée|Sibérie|Bruxelles|Genève|Anvers|Le Havre|Gênes|Bremerhaven|
Европа|Европы|Европе|Европу|Азия|Азии|Африка|Крым|Крыма|Крыму|Донбасс|Донбасса|Чечня|Чечни|Чечне|Сибирь|Шанхай|Шанхая|
Шанхае|Гонконг|Гонконга|Стамбул|Стамбула|Стамбуле|Дубай|Владивосток|Владивостока|Владивостоке|Санкт-Петербург|
Санкт-Петербурге|Петербург|Новосибирск|Екатеринбург|Казань|Брюссель|Европа|Європа|Європи|Європі|Крим|Криму|Донбас|
Донбасу|Донбасі|Харків|Одеса|Одесі|Львів|Дніпро|上海|深圳|广州|重庆|天津|武汉|成都|欧洲|亚洲|非洲|克里米亚|顿巴斯|迪拜|新疆
`
  .split('|')
  .map((name) => name.trim())
  .filter((name) => name !== '')

/** States and provinces that follow a town behind a comma: “Oakfield, Texas”. */
export const REGIONS_BEHIND_TOWNS: ReadonlySet<string> = new Set(
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|
Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|
Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|
Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|
Ontario|Quebec|British Columbia|Alberta|Manitoba|Victoria|Queensland|New South Wales|Bavaria|Saxony|Shandong|Guangdong|
Zhejiang|Jiangsu|Hebei|Sichuan|Fujian|England|Scotland|Wales|D.C.`
    .split('|')
    .map((name) => name.trim()),
)
