import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import https from "node:https";
import { connect, type NetConnectOpts } from "node:net";

/** A browser with a push subscription: its public keys, and a function that decrypts a message (RFC 8188, 8291). */
export function pushBrowser() {
  const ecdh = createECDH("prime256v1");
  const publicKey = ecdh.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: publicKey.toString("base64url"), auth: auth.toString("base64url") },
    read: (body: Buffer): unknown => {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const sender = body.subarray(21, 21 + keyLength);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, sender]);
      const secret = derive(ecdh.computeSecret(sender), auth, info, 32);
      const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
      const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
      return JSON.parse(decrypt(key, nonce, body.subarray(21 + keyLength)));
    },
  };
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, length));
}

function decrypt(key: Buffer, nonce: Buffer, body: Buffer): string {
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(body.subarray(-16));
  const text = Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
  // Padding: one byte 2, then zeros.
  return text.subarray(0, text.lastIndexOf(2)).toString();
}

/** Lets https requests reach a stand-in without a certificate. Returns a function that undoes this. */
export function withoutTls(): () => void {
  const { globalAgent } = https;
  https.globalAgent = new PlainAgent();
  return () => {
    https.globalAgent = globalAgent;
  };
}

class PlainAgent extends https.Agent {
  override createConnection(options: NetConnectOpts) {
    return connect(options);
  }
}
