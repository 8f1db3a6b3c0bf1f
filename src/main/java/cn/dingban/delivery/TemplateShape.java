package cn.dingban.delivery;

import cn.dingban.delivery.TemplateFault.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a template and how its sections lie within each other, read without filling it in. */
final class TemplateShape {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?\\s*([#^/&!]?)\\s*([^{}]*?)\\s*}}}?");
    private static final int DEEPEST = 5;

    private final List<TemplatePart> parts;
    private final List<TemplateFault> faults = new ArrayList<>();

    private record Open(TemplatePart.Kind kind, String name, int line, List<TemplatePart> parts) {

        TemplatePart closed() {
            return new TemplatePart(kind, name, line, List.copyOf(parts));
        }
    }

    TemplateShape(String source) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(TemplatePart.Kind.SECTION, "", 1, new ArrayList<>()));
        Matcher tag = TAG.matcher(source);
        int line = 1;
        int seen = 0;
        while (tag.find()) {
            line += (int) source.substring(seen, tag.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            seen = tag.start();
            take(tag.group(1), tag.group(2), line, open);
        }
        while (open.size() > 1) {
            Open unclosed = open.pop();
            faults.add(TemplateFault.of(Kind.UNCLOSED, unclosed.line(), unclosed.name()));
            open.element().parts().add(unclosed.closed());
        }
        this.parts = List.copyOf(open.element().parts());
    }

    private void take(String sign, String name, int line, Deque<Open> open) {
        switch (sign) {
            case "#", "^" -> {
                boolean section = sign.equals("#");
                open.push(new Open(
                        section ? TemplatePart.Kind.SECTION : TemplatePart.Kind.INVERTED,
                        name,
                        line,
                        new ArrayList<>()));
                if (open.size() == DEEPEST + 2) {
                    faults.add(TemplateFault.of(Kind.TOO_DEEP, line, name, DEEPEST));
                }
            }
            case "/" -> close(name, line, open);
            case "!" -> {}
            default -> open.element().parts().add(new TemplatePart(TemplatePart.Kind.VARIABLE, name, line, List.of()));
        }
    }

    private void close(String name, int line, Deque<Open> open) {
        if (open.size() > 1 && open.element().name().equals(name)) {
            TemplatePart closed = open.pop().closed();
            open.element().parts().add(closed);
        } else {
            faults.add(TemplateFault.of(Kind.UNOPENED, line, name));
        }
    }

    List<TemplatePart> parts() {
        return parts;
    }

    /** What is not closed, not opened, or too deep. */
    List<TemplateFault> faults() {
        return faults;
    }

    /** What this template asks for and the other, which is filled in with the same values, does not know. */
    List<TemplateFault> unknownTo(TemplateShape known) {
        List<TemplateFault> found = new ArrayList<>();
        Set<String> outside = names(known.parts, "");
        Set<String> all = new HashSet<>();
        everyName(known.parts, all);
        check(parts, outside, all, known, found);
        return found;
    }

    private static void check(
            List<TemplatePart> parts,
            Set<String> here,
            Set<String> anywhere,
            TemplateShape known,
            List<TemplateFault> found) {
        for (TemplatePart part : parts) {
            if (!isKnown(part.name(), here)) {
                found.add(
                        anywhere.contains(part.name())
                                ? TemplateFault.of(Kind.ELSEWHERE, part.line(), part.name())
                                : TemplateFault.of(
                                        Kind.UNKNOWN_NAME,
                                        part.line(),
                                        part.name(),
                                        String.join(", ", here.stream().sorted().toList())));
            }
            Set<String> within = new HashSet<>(here);
            if (part.kind() == TemplatePart.Kind.SECTION) {
                within.addAll(names(known.parts, part.name()));
            }
            check(part.parts(), within, anywhere, known, found);
        }
    }

    /** The engine itself provides some names: the value itself, and where in a list it is. */
    private static boolean isKnown(String name, Set<String> here) {
        return name.equals(".") || name.startsWith("-") || here.contains(name);
    }

    /** The names directly within sections of that name, wherever they are; at the top where the name is empty. */
    private static Set<String> names(List<TemplatePart> parts, String section) {
        Set<String> names = new HashSet<>();
        if (section.isEmpty()) {
            addHere(parts, names);
        }
        for (TemplatePart part : parts) {
            if (!section.isEmpty() && part.name().equals(section) && part.kind() == TemplatePart.Kind.SECTION) {
                addHere(part.parts(), names);
            }
            if (!section.isEmpty()) {
                names.addAll(names(part.parts(), section));
            }
        }
        return names;
    }

    /** An inverted section opens no scope of its own. */
    private static void addHere(List<TemplatePart> parts, Set<String> names) {
        for (TemplatePart part : parts) {
            names.add(part.name());
            if (part.kind() == TemplatePart.Kind.INVERTED) {
                addHere(part.parts(), names);
            }
        }
    }

    private static void everyName(List<TemplatePart> parts, Set<String> names) {
        for (TemplatePart part : parts) {
            names.add(part.name());
            everyName(part.parts(), names);
        }
    }
}
