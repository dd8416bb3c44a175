package org.medclaim.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs manifests with Ed25519 (RFC 8032) and checks signatures; the JDK's own implementation.
 *
 * <p>Keys are PEM files as OpenSSL writes them: PKCS#8 the private one, X.509 the public one.
 */
public final class RunSigner {
  /** The signature's name in a run's folder: base 64, over the bytes of {@code run.json}. */
  public static final String NAME = ManifestFile.NAME + ".sig";

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final PrivateKey key;

  private RunSigner(PrivateKey key) {
    this.key = key;
  }

  /**
   * A signer with the private key of a file.
   *
   * @throws KeyException where it holds none
   */
  public static RunSigner of(Path file) {
    try {
      byte[] bytes = read(file, PRIVATE);
      return new RunSigner(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException e) {
      throw new KeyException(file + ": no private Ed25519 key (" + e.getMessage() + ")", e);
    }
  }

  /**
   * The public key of a file.
   *
   * @throws KeyException where it holds none
   */
  public static PublicKey publicKey(Path file) {
    try {
      byte[] bytes = read(file, PUBLIC);
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new KeyException(file + ": no public Ed25519 key (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Makes a pair of keys: the private one in {@code file}, for its owner alone, the public one
   * beside it with {@code .pub} behind its name. Never writes over a file.
   *
   * @return the file of the public key
   */
  public static Path makeKeys(Path file) {
    Path open = file.resolveSibling(file.getFileName() + ".pub");
    try {
      if (Files.exists(open)) {
        throw new FileAlreadyExistsException(open.toString(), null, "a key is never replaced");
      }
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      createPrivate(file);
      Files.writeString(file, pem(PRIVATE, pair.getPrivate().getEncoded()), US_ASCII);
      Files.writeString(
          open,
          pem(PUBLIC, pair.getPublic().getEncoded()),
          US_ASCII,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return open;
    } catch (FileAlreadyExistsException e) {
      throw new KeyException(e.getFile() + ": exists; a key is never replaced", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the keys " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /** Made with its permissions, so that nobody can open it in between. */
  private static void createPrivate(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path made = Files.createFile(file, attributes);
    if (!Files.isRegularFile(made)) {
      throw new IOException(made + " is no regular file");
    }
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  private static byte[] read(Path file, String what) {
    try {
      String text = Files.readString(file, US_ASCII).strip();
      String head = "-----BEGIN " + what + "-----";
      String tail = "-----END " + what + "-----";
      if (!text.startsWith(head) || !text.endsWith(tail)) {
        throw new KeyException(
            file + ": expected a PEM file that begins with '" + head + "'; 'audit keygen' makes it",
            null);
      }
      return Base64.getMimeDecoder()
          .decode(text.substring(head.length(), text.length() - tail.length()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key " + file, e);
    }
  }

  /** The signature over these bytes, as it stands in its file. */
  String sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign the manifest", e);
    }
  }

  /** Whether the text is the key's signature over the bytes, exactly as it would be written. */
  static boolean verifies(PublicKey key, byte[] bytes, String text) {
    try {
      byte[] signed = Base64.getDecoder().decode(text.strip());
      if (!text.equals(Base64.getEncoder().encodeToString(signed) + "\n")) {
        return false;
      }
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(bytes);
      return signature.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Not the form of a signature: then it is none of this key's either.
      return false;
    }
  }
}
