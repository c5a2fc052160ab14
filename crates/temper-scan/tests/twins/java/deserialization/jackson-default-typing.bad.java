import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.jsontype.*;

class Mappers {
    static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.enableDefaultTyping(ObjectMapper.DefaultTyping.NON_FINAL);
        return mapper;
    }
}
