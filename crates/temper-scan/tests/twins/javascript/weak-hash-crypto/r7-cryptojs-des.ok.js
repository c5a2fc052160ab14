import CryptoJS from "crypto-js";

export function saveNote(id, text, key) {
  const iv = CryptoJS.lib.WordArray.random(16);
  const encrypted = CryptoJS.AES.encrypt(text, key, { iv }).toString();
  localStorage.setItem("note-" + id, iv.toString() + ":" + encrypted);
}
