/** Words by which documents call a fact in a label of its own: English, German, French and Spanish. */
export const LABELS = {
  title:
    /^(?:job |role )?title$|^(?:role|position|job|stellenbezeichnung|beruf|intitulé(?: du poste)?|poste|puesto)$/i,
  aliases:
    /^(?:also|otherwise) (?:known|called)|^(?:aka|alias(?:es)?|(?:other|alternative) (?:job )?(?:titles?|names?)|synonyms|auch (?:genannt|bekannt als)|andere bezeichnungen|autres (?:intitulés|noms)|aussi appelé|también (?:conocido|llamado)(?: como)?|otros nombres)/i,
  category: /^(?:category|discipline|(?:job|role) family|department|bereich|abteilung|domaine|área)$/i,
  remote: /^remote/i,
  employers: /^(?:companies|who|employers|organi[sz]ations)(?: that)? hir|^(?:employers|arbeitgeber)$/i,
  interview: /interview/i,
  stack:
    /^(?:tech(?:nology|nical)? stack|stack|technologies|tools|werkzeuge|technologien|outils|herramientas)$/i,
  experience: /experience|^years|^(?:berufs)?erfahrung$|^expérience$|^experiencia$/i,
  duties: /responsibilities|^duties$|^aufgaben$|^missions$|^responsabilidades$|^funciones$/i,
  levels: /^(?:career )?levels?$|^(?:seniority|stufen|niveaux|niveles)$/i,
  resources: /^(?:learning )?resources$|^(?:ressourcen|ressources|recursos)$/i,
} as const;

/** Words of headings of which documents about roles have several. */
export const SECTIONS = {
  summary:
    /\bsummary\b|^(?:overview|purpose|about (?:the|this) (?:role|job|position)|(?:job |role )?(?:purpose|description)|purpose of the (?:role|job)|kurzprofil|überblick|résumé|présentation|resumen|descripción)\b/i,
  duties:
    /responsibilit|\bduties\b|\bwhat you(?:['’]ll| will) (?:do|be doing)\b|^day[- ]to[- ]day\b|^your tasks\b|^(?:haupt)?aufgaben|^tätigkeiten|^(?:vos )?missions\b|^responsabilidades|^funciones\b|^tareas\b/i,
  skills:
    /\bskills\b|requirements|qualifications|person specification|\bwhat you(?:['’]ll| will)? (?:bring|need)\b|fähigkeiten|kenntnisse|anforderungen|compétences|requisitos|competencias|habilidades/i,
  pay: /\bsalary\b|\bcompensation\b|\bpay\b|\bwhat we offer\b|gehalt|verdienst|vergütung|\bsalaire|rémunération|\bsalario|\bsueldo/i,
  interview: /interview|vorstellungsgespräch|entretien|entrevista/i,
  levels:
    /\b(?:levels?|seniority|grades)\b|^career (?:ladder|path|progression)\b|laufbahn|karriere|\bniveaux\b|\bniveles\b/i,
  tools:
    /^(?:(?:core |key |main )?tools(?: (?:and|&) technologies)?|tech(?:nology|nical)? stack|technologies|werkzeuge|outils|herramientas)$/i,
  resources:
    /\bresources\b|^further reading\b|^where to learn\b|weiterführende|^ressources\b|^recursos\b|^lecturas\b/i,
} as const;

/** Names that levels of a career have. */
export const LEVEL_NAME =
  /\b(?:junior|entry[- ]level|trainee|graduate|apprentice|associate|mid|intermediate|senior|staff|principal|lead|head|director|expert|level|stufe|grade|band|einsteiger\w*|débutant\w*|confirmé\w*|expérimenté\w*|niveau|nivel|L\d|E\d|IC\d)(?!\p{L})/iu;

/** Words by which a line speaks of pay. */
export const PAY =
  /\b(?:salary|salaries|pay|paid|compensation|wages?|earn(?:s|ings?)?|remuneration|ctc|ote|lpa|per annum|geh[aä]lt(?:er|s|sspanne)?|verdienst|lohn|brutto|salaires?|salarios?|sueldos?|brutos?)\b|vergütung|rémunération|\bbrut\b|what we offer/i;
