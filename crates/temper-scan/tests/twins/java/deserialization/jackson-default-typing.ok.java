import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.jsontype.*;

class Mappers {
    static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper;
    }
}
