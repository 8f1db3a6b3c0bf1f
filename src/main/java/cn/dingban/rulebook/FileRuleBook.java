package cn.dingban.rulebook;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rule book in a folder of files. */
@Component
class FileRuleBook implements RuleBook {

    private static final int REVISION_LENGTH = 12;

    private final Path folder;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.nodeReader(reader -> reader.locationAware()));
    private final ObjectMapper yaml = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    FileRuleBook(RuleBookSettings settings) {
        this.folder = settings.configDir().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new RuleBookFault("No rule book at " + folder
                    + ". Start from the project's folder, or point dingban.config-dir at the folder bot-config.");
        }
    }

    @Override
    public <T> T read(String file, Class<T> type) {
        String name = Path.of(file).getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return read(file, schemaFor(file, name), InputFormat.YAML, yaml, type);
    }

    @Override
    public <T> T readJson(String file, String schema, Class<T> type) {
        return read(file, schema, InputFormat.JSON, json, type);
    }

    private static String schemaFor(String file, String name) {
        return file.startsWith("calendar/") ? "calendar" : name;
    }

    private <T> T read(String file, String schemaName, InputFormat format, ObjectMapper mapper, Class<T> type) {
        return read(new Source(file, text(file)), schemaName, format, mapper, type);
    }

    @Override
    public <T> T parse(String content, String schema, Class<T> type) {
        return read(new Source(schema, content), schema, InputFormat.YAML, yaml, type);
    }

    private record Source(String file, String content) {}

    private <T> T read(Source source, String schemaName, InputFormat format, ObjectMapper mapper, Class<T> type) {
        String content = source.content();
        String file = source.file();
        Schema schema = schemas.getSchema(text("schema/" + schemaName + ".schema.json"), InputFormat.JSON);
        try {
            // The validator says of what it cannot parse only that it is invalid; our own reader says where.
            mapper.readTree(content);
            List<Error> errors = schema.validate(content, format);
            if (!errors.isEmpty()) {
                throw new RuleBookFault(
                        errors.stream().map(e -> describe(file, schemaName, e)).collect(Collectors.joining("\n")));
            }
            return mapper.readValue(content, type);
        } catch (JacksonException e) {
            throw new RuleBookFault("%s line %d: %s".formatted(file, line(e), e.getOriginalMessage()), e);
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static String describe(String file, String schemaName, Error error) {
        TokenStreamLocation location = JsonNodes.tokenStreamLocationOf(error.getInstanceNode());
        String field = error.getInstanceLocation().toString();
        return "%s line %d, field %s: %s. What is allowed there: bot-config/schema/%s.schema.json"
                .formatted(
                        file,
                        location == null ? 1 : location.getLineNr(),
                        field.isEmpty() ? "/" : field,
                        error.getMessage(),
                        schemaName);
    }

    @Override
    public String text(String file) {
        Path path = inside(file);
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RuleBookFault("The rule book lacks " + file + " (looked in " + folder + ")", e);
        }
    }

    private Path inside(String name) {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new RuleBookFault(name + " lies outside the rule book");
        }
        return path;
    }

    @Override
    public List<String> files(String subfolder, String ending) {
        Path path = inside(subfolder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(p -> subfolder + "/" + p.getFileName())
                    .filter(f -> f.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String revision() {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(folder.resolve("sample")))
                    .sorted()
                    .toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, REVISION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public Path folder() {
        return folder;
    }
}
