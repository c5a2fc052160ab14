import SparkMD5 from "spark-md5";
import { Md5 } from "ts-md5";
import { sha1 } from "@noble/hashes/sha1";
import { sha256 } from "@noble/hashes/sha256";
import hash from "object-hash";

export function digests(data) {
  SparkMD5.hash(data); // bad
  Md5.hashStr(data); // bad
  sha1(data); // bad
  hash(data, { algorithm: "md5" }); // bad
  hash(data, { algorithm: "sha256" }); // ok
  return sha256(data); // ok
}
