package cn.dingban.sandbox.chat;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.WireIds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that people or the application put into the sandbox. */
@SandboxBean
public final class SandboxFiles {

    private static final int CAPACITY = 200;

    /** @param id what media id and link end with */
    public record StoredFile(String id, String name, String type, byte[] bytes) {}

    private final Map<String, StoredFile> byId = bounded();
    private final Map<String, String> idByDownloadCode = bounded();

    public synchronized StoredFile store(String name, String type, byte[] bytes) {
        var file = new StoredFile(WireIds.media(), name, type, bytes);
        byId.put(file.id(), file);
        return file;
    }

    public synchronized Optional<StoredFile> file(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized String downloadCodeOf(StoredFile file) {
        String code = WireIds.downloadCode();
        idByDownloadCode.put(code, file.id());
        return code;
    }

    public synchronized Optional<StoredFile> ofDownloadCode(String code) {
        return Optional.ofNullable(idByDownloadCode.get(code)).flatMap(this::file);
    }

    public synchronized void clear() {
        byId.clear();
        idByDownloadCode.clear();
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
