/** Words right before a date that say what it is of: of publication, or of a change. */

export const PUBLISHED =
  /(?:published(?: on| at)?|posted(?: on)?|first published|publication date|released|issued|date of publication|опубликован\p{L}*|дата публикации|дата публікації|опубліковано|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|publié(?: le)?|mis en ligne(?: le)?|publicado(?: el| em)?|pubblicato(?: il)?|opublikowano|发布时间|发布于|发表于|发布)\s*[:：]?\s*$/iu
export const CHANGED =
  /(?:updated(?: on| at)?|last (?:updated|modified|changed|revised)(?: on)?|modified|обновлен\p{L}*|оновлен\p{L}*|aktualisiert(?: am)?|zuletzt (?:geändert|aktualisiert)(?: am)?|mis à jour(?: le)?|modifié(?: le)?|actualizado(?: el)?|更新(?:时间|于)?)\s*[:：]?\s*$/iu
