package org.bitquarry.emulator.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws a symmetric pattern that follows from a name, as a picture of the format PNG. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FIELDS = 7;
    private static final int GROUND = 0xECEEF1;
    private static final int[] INKS = {0x0B57C7, 0x1A6B36, 0x8A3B00, 0x6639BA, 0xB3261E, 0x116329};

    private Png() {}

    static byte[] pattern(String name, int side) {
        int hash = name.hashCode() * 0x9E3779B9;
        int ink = INKS[Math.floorMod(name.hashCode(), INKS.length)];
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int y = 0; y < side; y++) {
            lines.write(0);
            for (int x = 0; x < side; x++) {
                int colour = isInked(hash, x * FIELDS / side, y * FIELDS / side) ? ink : GROUND;
                lines.write(colour >> 16);
                lines.write(colour >> 8);
                lines.write(colour);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        // 8 bits of red, green and blue each, not interlaced.
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        chunk(png, "IDAT", deflated(lines.toByteArray()));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** The border is empty, the right half mirrors the left one. */
    private static boolean isInked(int hash, int column, int row) {
        int left = Math.min(column, FIELDS - 1 - column);
        boolean border = left == 0 || row == 0 || row == FIELDS - 1;
        return !border && (hash >>> ((row - 1) * 3 + left - 1) & 1) == 1;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
