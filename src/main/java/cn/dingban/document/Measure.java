package cn.dingban.document;

import java.math.BigInteger;

/** Lengths in the units of .docx: twips (1/20 pt), half points, eighths of a point. */
final class Measure {

    private static final double TWIPS_IN_MM = 1440 / 25.4;
    private static final int TWIPS_IN_POINT = 20;

    private Measure() {}

    static BigInteger mm(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_IN_MM));
    }

    static BigInteger points(double points) {
        return BigInteger.valueOf(Math.round(points * TWIPS_IN_POINT));
    }

    /** The thickness of a rule. */
    static BigInteger eighths(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 72 / 25.4 * 8));
    }
}
