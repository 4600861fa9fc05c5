/** Names of persons, in traditional characters. */
export const chinesePeople = ["小明", "小華", "美玲", "志偉", "小芳", "建國", "麗華", "阿強", "雅婷", "大衛"];
