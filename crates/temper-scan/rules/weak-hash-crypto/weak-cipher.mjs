import forge from "node-forge";
import NodeRSA from "node-rsa";
import CryptoJS from "crypto-js";

export function weak(data, key) {
  forge.cipher.createCipher("DES-ECB", key); // bad
  forge.cipher.createCipher("AES-GCM", key); // ok
  forge.pki.rsa.generateKeyPair({ bits: 1024 }); // bad
  forge.pki.rsa.generateKeyPair({ bits: 3072 }); // ok
  new NodeRSA({ b: 512 }); // bad
  new NodeRSA({ b: 4096 }); // ok
  CryptoJS.RC4.decrypt(data, key); // bad
}
