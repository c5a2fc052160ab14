import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;

class Mappers {
    void open(ObjectMapper mapper) {
        mapper.enableDefaultTyping(); // bad
        mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance); // bad
    }

    void closed(ObjectMapper mapper) {
        mapper.activateDefaultTyping(BasicPolymorphicTypeValidator.builder().allowIfSubType("com.example.").build()); // ok
    }
}
