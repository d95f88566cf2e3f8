/** What companies of a country are called. Weights follow a European seller's customers, not the world's economy. */
export interface Country {
  code: string;
  weight: number;
  tld: string;
  /** Legal forms as they are written, the short and the long or dotted one side by side. */
  forms: string[][];
  /** The form stands before the name. */
  formFirst?: boolean;
  trades: string[];
  /** The country's name as a local company carries it. */
  called: string;
}

const words = (text: string) => text.split(' ');
const pairs = (text: string) => text.split(', ').map((pair) => pair.split('/'));

// biome-ignore format: one country, one paragraph
export const countries: Country[] = [
  { code: 'FR', weight: 18, tld: 'fr', called: 'France', forms: pairs('SAS/S.A.S., SA/S.A., SARL/S.A.R.L., EURL'),
    trades: words('Transports Industrie Conseil Énergie Santé Bâtiment Distribution Systèmes Ingénierie Développement') },
  { code: 'DE', weight: 16, tld: 'de', called: 'Deutschland', forms: pairs('GmbH/Gesellschaft mbH, AG, GmbH & Co. KG/GmbH & Co KG, KG'),
    trades: words('Werke Maschinenbau Logistik Technik Chemie Energie Handel Medizintechnik Spedition Anlagenbau') },
  { code: 'GB', weight: 12, tld: 'co.uk', called: 'UK', forms: pairs('Ltd/Limited, PLC/plc, LLP'),
    trades: words('Logistics Foods Engineering Retail Energy Pharma Systems Partners Consulting Insurance') },
  { code: 'US', weight: 9, tld: 'com', called: 'USA', forms: pairs('Inc./Incorporated, LLC/L.L.C., Corp./Corporation'),
    trades: words('Logistics Health Software Foods Energy Aerospace Analytics Freight Capital Labs') },
  { code: 'NL', weight: 6, tld: 'nl', called: 'Nederland', forms: pairs('BV/B.V., NV/N.V.'),
    trades: words('Transport Techniek Bouw Voeding Energie Zorg Handel Installaties') },
  { code: 'SE', weight: 5, tld: 'se', called: 'Sverige', forms: pairs('AB/Aktiebolag'),
    trades: words('Papper Motor Logistik Energi Bygg Teknik Livsmedel Fastigheter') },
  { code: 'NO', weight: 4, tld: 'no', called: 'Norge', forms: pairs('AS/A/S, ASA'),
    trades: words('Logistikk Sjømat Energi Bygg Shipping Industri Teknologi') },
  { code: 'DK', weight: 4, tld: 'dk', called: 'Danmark', forms: pairs('A/S/AS, ApS'),
    trades: words('Shipping Fødevarer Energi Byg Teknik Logistik') },
  { code: 'IT', weight: 5, tld: 'it', called: 'Italia', forms: pairs('SpA/S.p.A., Srl/S.r.l.'),
    trades: words('Trasporti Alimentari Meccanica Energia Costruzioni Tessuti Impianti') },
  { code: 'ES', weight: 5, tld: 'es', called: 'España', forms: pairs('SL/S.L., SA/S.A., SLU/S.L.U.'),
    trades: words('Logística Alimentación Energía Construcción Ingeniería Sistemas') },
  { code: 'PL', weight: 3, tld: 'pl', called: 'Polska', forms: pairs('Sp. z o.o./sp. z o. o., SA/S.A.'),
    trades: words('Transport Budowa Energia Żywność Przemysł Usługi') },
  { code: 'CZ', weight: 2, tld: 'cz', called: 'Česko', forms: pairs('s.r.o./spol. s r.o., a.s.'),
    trades: words('Doprava Strojírna Energie Potraviny Stavby') },
  { code: 'CH', weight: 3, tld: 'ch', called: 'Schweiz', forms: pairs('AG, GmbH, SA, Sàrl'),
    trades: words('Pharma Cargo Technik Bank Uhren Maschinen') },
  { code: 'TR', weight: 1, tld: 'com.tr', called: 'Türkiye', forms: pairs('A.Ş./AŞ, Ltd. Şti.'),
    trades: words('Lojistik Gıda Enerji Tekstil Makina') },
  { code: 'ID', weight: 0.5, tld: 'co.id', called: 'Indonesia', forms: pairs('PT'), formFirst: true,
    trades: words('Logistik Pangan Energi Mandiri Sejahtera') },
  { code: 'IN', weight: 1.5, tld: 'in', called: 'India', forms: pairs('Pvt Ltd/Private Limited, Ltd/Limited'),
    trades: words('Logistics Foods Pharma Infotech Steel') },
  { code: 'RU', weight: 1, tld: 'ru', called: 'Россия', forms: pairs('ООО, АО'), formFirst: true,
    trades: words('Логистика Строй Энерго Транс Сервис') },
  { code: 'GR', weight: 1, tld: 'gr', called: 'Ελλάς', forms: pairs('ΑΕ/Α.Ε., ΕΠΕ/Ε.Π.Ε.'),
    trades: words('Μεταφορές Τρόφιμα Ενέργεια Κατασκευές') },
  { code: 'JP', weight: 1.5, tld: 'co.jp', called: '日本', forms: pairs('株式会社/(株)'), formFirst: true,
    trades: words('物流 製薬 電機 食品 工業') },
  { code: 'CN', weight: 1, tld: 'cn', called: '中国', forms: pairs('有限公司/有限责任公司'),
    trades: words('物流 科技 电子 食品 机械') },
];

export const surnames = words(
  'Martin Bernard Dupont Moreau Laurent Lefèvre Girard Rousseau Müller Schmidt Schneider Fischer Weber Becker Hoffmann ' +
    'Schäfer Krüger Zimmermann Smith Jones Taylor Brown Wilson Evans Walker Wright Jansen Bakker Visser Mulder Larsen ' +
    'Hansen Nilsson Lindqvist Rossi Bianchi Ferrari Romano García Fernández López Ruiz Kowalski Nowak Novák Svoboda',
);

const onsets = words('b br c cl d dr f fl g gl gr h j k kr l m n p pl pr qu r s sk sl st t tr v w z');
const vowels = words('a e i o u a e i o au ei io');
const codas = words('- - - l m n r s x nd rk lt ns rn');

export const syllables = { onsets, vowels, codas };

/** A syllable of another script beside its Latin transliteration. */
const scripted = (text: string) => text.split(' ').map((pair) => pair.split('/') as [own: string, latin: string]);
export const scripts: Record<string, [own: string, latin: string][]> = {
  RU: scripted('ро/ro маш/mash ка/ka вол/vol га/ga се/se вер/ver бал/bal тик/tik дон/don ур/ur ал/al зор/zor мир/mir'),
  GR: scripted('κο/ko ρα/ra λι/li δη/di μα/ma νι/ni θε/the σα/sa πα/pa τρο/tro κλε/kle βα/va'),
  JP: scripted(
    '山/yama 田/da 川/kawa 松/matsu 本/moto 中/naka 村/mura 小/ko 林/bayashi 高/taka 橋/hashi 藤/fuji 井/i 岡/oka',
  ),
  CN: scripted(
    '华/hua 东/dong 海/hai 天/tian 金/jin 龙/long 新/xin 成/cheng 安/an 远/yuan 宏/hong 达/da 瑞/rui 泰/tai',
  ),
};

export const personalMail = words(
  'gmail.com outlook.com hotmail.com yahoo.fr icloud.com gmx.de web.de orange.fr proton.me laposte.net',
);
export const socialSites = words('facebook.com instagram.com linkedin.com youtube.com');
export const placeholders = [
  'Freelance',
  'Self-employed',
  'Stealth Startup',
  'Retired',
  'Confidential',
  'Indépendant',
  'Independent Consultant',
];
